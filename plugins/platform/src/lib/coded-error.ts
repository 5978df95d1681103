import { MedusaError } from "@medusajs/framework/utils";

/** What is wrong in general (and with it the HTTP status), our stable code, and a message for people in Portuguese. */
export type CodedError<Code extends string> = (
  type: keyof typeof MedusaError.Types,
  code: Code,
  message: string,
) => MedusaError;

/** Makes the errors of one part of a plugin: MedusaErrors that carry one of its codes. */
export function codedError<Code extends string>(): CodedError<Code> {
  return (type, code, message) => new MedusaError(MedusaError.Types[type], message, code);
}
