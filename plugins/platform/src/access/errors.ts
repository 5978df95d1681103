import { codedError } from "../lib/coded-error";

/** Codes of refusals about who may do what. */
export type AccessErrorCode =
  "staff_gone" | "role_beyond_own" | "role_built_in" | "role_needs_person" | "role_unknown" | "owner_last";

export const accessError = codedError<AccessErrorCode>();
