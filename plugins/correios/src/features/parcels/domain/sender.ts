import { parseCep } from "@mestres/brasil/lib/cep";
import { parseDocument } from "@mestres/brasil/lib/document";
import { parsePhone } from "@mestres/brasil/lib/phone";
import { parseState } from "@mestres/brasil/lib/states";
import { parcelError } from "./errors";
import { senderFields, type SenderSettings } from "../settings";
import type { ParcelAddress } from "./parcel";

type SenderValues = SenderSettings & { origin_cep: string | undefined };

/** Who sends, complete: `document` has no punctuation. */
export type Sender = ParcelAddress & { document: string };

const NEEDED = [
  "sender_name",
  "sender_document",
  "sender_street",
  "sender_number",
  "sender_district",
  "sender_city",
  "sender_state",
] as const;

/**
 * The sender of the settings. Without one of its own a sender is not made up: a label must say where a parcel that
 * cannot be delivered goes back to.
 * @throws MedusaError `sender_incomplete`, naming what is missing; BrasilError where a value is none
 */
export function readSender(values: SenderValues): Sender {
  const missing = [
    ...senderFields
      .filter(({ key }) => (NEEDED as readonly string[]).includes(key) && !values[key])
      .map(({ label }) => label.ptBR),
    ...(values.origin_cep ? [] : ["CEP de origem"]),
  ];
  if (missing.length) {
    throw parcelError(
      "NOT_ALLOWED",
      "sender_incomplete",
      `Complete o remetente em Configurações › Integrações › Correios: ${missing.join(", ")}.`,
    );
  }
  return {
    name: values.sender_name ?? "",
    document: parseDocument(values.sender_document ?? "").digits,
    phone: values.sender_phone ? parsePhone(values.sender_phone) : null,
    email: values.sender_email ?? null,
    cep: parseCep(values.origin_cep ?? ""),
    street: values.sender_street ?? "",
    number: values.sender_number ?? "",
    complement: values.sender_complement ?? null,
    district: values.sender_district ?? "",
    city: values.sender_city ?? "",
    state: parseState(values.sender_state ?? ""),
  };
}
