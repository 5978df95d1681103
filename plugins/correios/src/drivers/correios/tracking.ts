import { MedusaError } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { readBrasiliaTime, readLocalDate } from "../../features/tracking/domain/local-time";
import type { CorreiosCaller } from "./caller";
import { readAnswer } from "./read-answer";

/** Objects that the Correios take in one question. */
export const MAX_TRACKED = 50;
/** A lot of full histories takes them longer than a price. */
const TIMEOUT_MS = 10_000;
const LANGUAGE = "pt-BR";

/** News of one object as the Correios tell it. It holds nobody's name: who received it is left out. */
export type TrackedEvent = {
  code: string;
  type: string;
  description: string;
  detail: string | null;
  /** Where it happened. */
  city: string | null;
  state: string | null;
  /** The unit, when it can be visited: name and address in one line each. */
  unit: { name: string; address: string | null } | null;
  /** Local date until which the parcel waits to be picked up. */
  pickupUntil: string | null;
  at: Date;
};

/** What the Correios say of one object. */
export type TrackedObject =
  | { found: true; events: TrackedEvent[]; expectedOn: string | null }
  /** Not in their base: usual until some hours after posting. */
  | { found: false; refused: false; reason: string }
  /** They know it and do not tell us, or take the code for none. */
  | { found: false; refused: true; reason: string };

const Text = z.string().trim().min(1).nullish().catch(null);
const Address = z
  .object({
    cep: Text,
    logradouro: Text,
    numero: Text,
    complemento: Text,
    bairro: Text,
    cidade: Text,
    uf: Text,
  })
  .nullish()
  .catch(null);
const Event = z.object({
  codigo: z.string().trim().min(1).max(10),
  tipo: z.coerce.string().trim().min(1).max(10),
  dtHrCriado: z.unknown(),
  descricao: Text,
  detalhe: Text,
  dtLimiteRetirada: z.unknown(),
  unidade: z.object({ nome: Text, tipo: Text, endereco: Address }).nullish().catch(null),
});
const Tracked = z.object({
  codObjeto: z.string().trim().min(1),
  mensagem: Text,
  dtPrevista: z.unknown(),
  eventos: z.array(z.unknown()).nullish(),
});
const Answer = z.object({ objetos: z.array(z.unknown()) });

/** SRO-020: "Objeto não encontrado na base de dados dos Correios". Any other message is a refusal (SRO-009, SRO-019). */
const NOT_FOUND = "SRO-020";

/**
 * Asks what happened to up to {@link MAX_TRACKED} objects, whole histories.
 * @returns by code; a code that the answer does not speak of, or not readably, is missing
 * @throws OutsideServiceError
 */
export async function trackObjects(
  caller: CorreiosCaller,
  codes: readonly string[],
  options: { background?: boolean } = {},
): Promise<Map<string, TrackedObject>> {
  if (codes.length === 0) {
    return new Map();
  }
  if (codes.length > MAX_TRACKED) {
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      `Os Correios rastreiam até ${MAX_TRACKED} objetos de cada vez, e foram pedidos ${codes.length}.`,
      "tracking_lot_too_large",
    );
  }
  const path = `/srorastro/v1/objetos?codigosObjetos=${codes.map(encodeURIComponent).join(",")}&resultado=T`;
  const asked = new Set(codes);
  return caller.get(path, (body) => readTracking(body, asked), {
    headers: { "accept-language": LANGUAGE },
    timeoutMs: TIMEOUT_MS,
    background: options.background,
  });
}

/** @throws OutsideServiceError `service_bad_answer` for a body that is no answer at all */
export function readTracking(body: unknown, asked: ReadonlySet<string>): Map<string, TrackedObject> {
  const { objetos } = readAnswer(Answer, body);
  const objects = new Map<string, TrackedObject>();
  for (const one of objetos) {
    const read = Tracked.safeParse(one);
    // One that we cannot read must not cost the others of its lot their news.
    if (!read.success) {
      continue;
    }
    const code = read.data.codObjeto.toUpperCase();
    if (asked.has(code)) {
      objects.set(code, toObject(read.data));
    }
  }
  return objects;
}

function toObject({ mensagem, eventos, dtPrevista }: z.infer<typeof Tracked>): TrackedObject {
  const events = (eventos ?? []).map(toEvent).filter((event) => event !== null);
  if (events.length === 0 && mensagem) {
    return mensagem.startsWith(NOT_FOUND)
      ? { found: false, refused: false, reason: mensagem }
      : { found: false, refused: true, reason: mensagem };
  }
  return { found: true, events, expectedOn: readLocalDate(dtPrevista) };
}

function toEvent(raw: unknown): TrackedEvent | null {
  const read = Event.safeParse(raw);
  const at = read.success ? readBrasiliaTime(read.data.dtHrCriado) : null;
  if (!read.success || !at) {
    return null;
  }
  const { codigo, tipo, descricao, detalhe, dtLimiteRetirada, unidade } = read.data;
  const address = unidade?.endereco;
  return {
    code: codigo.toUpperCase(),
    type: tipo.padStart(2, "0"),
    description: descricao ?? "Atualização dos Correios",
    detail: detalhe ?? null,
    city: address?.cidade ?? null,
    state: address?.uf ?? null,
    unit: unidade
      ? { name: unidade.nome ?? unidade.tipo ?? "Unidade dos Correios", address: addressLine(address) }
      : null,
    pickupUntil: readLocalDate(dtLimiteRetirada),
    at,
  };
}

function addressLine(address: z.infer<typeof Address>): string | null {
  if (!address?.logradouro) {
    return null;
  }
  const { logradouro, numero, complemento, bairro, cidade, uf, cep } = address;
  const street = [logradouro, numero].filter(Boolean).join(", ");
  const city = [cidade, uf].filter(Boolean).join("/");
  const postal = cep?.replace(/^(\d{5})-?(\d{3})$/, "CEP $1-$2");
  return [street, complemento, bairro, city, postal].filter(Boolean).join(" - ");
}
