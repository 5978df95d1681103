import { keyedHash, encrypt } from "@mestres/platform/lib/crypto";
import { parseDocument } from "../../lib/document";
import { invalid } from "../../lib/errors";
import type { FiscalIdentityInput, FiscalIdentityRecord } from "./types";

const NAME_LENGTH = { min: 2, max: 120 };

/**
 * Checks what a person gave and makes the columns of it.
 *
 * @throws BrasilError `cpf_invalid` | `cnpj_invalid` | `document_invalid` | `name_invalid` | `state_registration_invalid`
 */
export function toColumns(input: FiscalIdentityInput): Omit<FiscalIdentityRecord, "id"> {
  const { kind, digits, masked } = parseDocument(input.document);
  return {
    kind,
    document_sealed: encrypt(digits),
    document_hash: documentHash(digits),
    document_masked: masked,
    name: readName(input.name),
    state_registration: readStateRegistration(input.state_registration),
  };
}

/** The fingerprint that a document is found by. @param digits without punctuation */
export function documentHash(digits: string): string {
  return keyedHash(`document:${digits}`);
}

function readName(text: string): string {
  const name = text.trim().replace(/\s+/g, " ");
  if (name.length < NAME_LENGTH.min || name.length > NAME_LENGTH.max || !/\p{L}/u.test(name)) {
    throw invalid(
      "name_invalid",
      `Nome inválido: informe de ${NAME_LENGTH.min} a ${NAME_LENGTH.max} letras.`,
    );
  }
  return name;
}

/** Each state has its own check digits: only the shape is checked here. */
function readStateRegistration(text: string | null | undefined): string | null {
  const value = text?.trim().toUpperCase();
  if (!value) {
    return null;
  }
  const digits = value.replace(/[.\-/\s]/g, "");
  if (value !== "ISENTO" && !/^P?\d{8,14}$/.test(digits)) {
    throw invalid(
      "state_registration_invalid",
      'Inscrição estadual inválida: informe os números ou "ISENTO".',
    );
  }
  return value === "ISENTO" ? value : digits;
}
