import { stateOfCep } from "@mestres/brasil/lib/cep-ranges";
import { z } from "zod";
import { findCep } from "./cep.server";
import { ADDRESS_FIELDS, type AddressErrors, type AddressValues } from "./fields";
import { STATES } from "./states";

const text = (message: string, max: number) =>
  z.string().trim().min(1, message).max(max, `Use até ${max} caracteres`);

/** What each field of an address must be, for any form that asks for one. Texts are for the shopper. */
export const addressShape = {
  cep: z
    .string()
    .transform((cep) => cep.replace(/\D/g, ""))
    .pipe(
      z
        .string()
        .min(1, "Qual é o CEP da entrega?")
        .regex(/^\d{8}$/, "O CEP tem 8 números"),
    ),
  street: text("Qual é a rua?", 120),
  number: text("Número ou S/N", 20),
  complement: z.string().trim().max(60, "Use até 60 caracteres"),
  neighborhood: text("Qual é o bairro?", 80),
  city: text("Qual é a cidade?", 80),
  state: z
    .string()
    .trim()
    .toUpperCase()
    .refine((state) => STATES.some(([code]) => code === state), "Escolha o estado"),
};

export const addressSchema = z.object(addressShape);

/** An address that passed: CEP in digits, state in capitals. */
export type Address = z.output<typeof addressSchema>;

type Place = Pick<AddressValues, "cep" | "state">;

const plain = ({ cep, state }: Place) => ({
  digits: cep.replace(/\D/g, ""),
  code: state.trim().toUpperCase(),
});

/** The state that the numbers of a CEP belong to; null where they are none. */
export function stateByNumber(cep: string): string | null {
  try {
    return stateOfCep(cep);
  } catch {
    return null;
  }
}

/**
 * What is wrong when CEP and state do not go together; nothing while either is not known.
 * @param known the state that the CEP belongs to: by its numbers, or as a CEP service has it
 */
export function stateMismatch(place: Place, known: string | null): AddressErrors {
  const { digits, code } = plain(place);
  const chosen = STATES.find(([each]) => each === code);
  const meant = STATES.find(([each]) => each === known);
  if (!chosen || !meant || chosen === meant) {
    return {};
  }
  const written = digits.replace(/^(\d{5})(\d{3})$/, "$1-$2");
  return { state: `O CEP ${written} é de ${meant[1]}. Confira o CEP ou escolha esse estado` };
}

/** A form that is being sent waits no longer than this to be told that our table is wrong. */
const PATIENCE_MS = 1_500;

/**
 * The state of an address' CEP. Our own table knows it at once; only when it contradicts what was chosen is a CEP
 * service asked too, and believed: a table that is out of date must not keep anybody from buying.
 */
export async function knownStateOf(place: Place, signal?: AbortSignal): Promise<string | null> {
  const { digits, code } = plain(place);
  const byNumber = stateByNumber(digits);
  if (byNumber === null || byNumber === code) {
    return byNumber;
  }
  const { address } = await findCep(digits, signal, PATIENCE_MS);
  return address?.state ?? byNumber;
}

/** Validates an address form on its own; the first message of each field wins. */
export function validateAddress(
  values: AddressValues,
  known: string | null = stateByNumber(values.cep),
): { ok: true; address: Address } | { ok: false; errors: AddressErrors } {
  const result = addressSchema.safeParse(values);
  const errors: AddressErrors = stateMismatch(values, known);
  for (const issue of result.error?.issues ?? []) {
    const field = ADDRESS_FIELDS.find((name) => name === issue.path[0]);
    if (field) {
      errors[field] ??= issue.message;
    }
  }
  return result.success && Object.keys(errors).length === 0
    ? { ok: true, address: result.data }
    : { ok: false, errors };
}
