import { z } from "@medusajs/framework/zod";
import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import { readBrazilianCentavos } from "../../features/freight/domain/decimal";
import { readAnswer, unreadable } from "./read-answer";

/** What the Correios say of one item of a lot: a value, or why there is none. */
export type ItemAnswer<T> = { ok: true; value: T } | { ok: false; reason: string };

export type Deadline = {
  /** Business days from posting to delivery. */
  days: number;
};

const TokenAnswer = z.object({
  token: z.string().min(1),
  emissao: z.string().optional(),
  expiraEm: z.string().optional(),
});

const LotItem = z.object({
  nuRequisicao: z.coerce.string().optional(),
  txErro: z.string().nullish(),
  pcFinal: z.string().optional(),
  prazoEntrega: z.coerce.number().int().min(0).max(365).optional(),
});
type LotItem = z.infer<typeof LotItem>;

const DAY_MS = 86_400_000;

/**
 * Reads a sign-in. The two times come without offset, so only their difference is trusted.
 * @throws OutsideServiceError `service_bad_answer`
 */
export function readToken(body: unknown): { value: string; lifetimeMs: number } {
  const { token, emissao = "", expiraEm = "" } = readAnswer(TokenAnswer, body);
  const lifetime = Date.parse(`${expiraEm}Z`) - Date.parse(`${emissao}Z`);
  return { value: token, lifetimeMs: lifetime > 0 && lifetime <= DAY_MS ? lifetime : DAY_MS };
}

/** Our contract is at odds with the token: nothing about the parcel, and no reason to call its route unserved. */
const CONTRACT_TROUBLE = /^\s*PRC-124\b/;

const refused = (reason: string) =>
  new OutsideServiceError({
    service: "Correios",
    code: "service_refused",
    message: `Correios recusou o pedido (${reason}).`,
    body: reason,
  });

/** Puts the items of a lot's answer in the order asked. */
function readLot<T>(body: unknown, size: number, valueOf: (item: LotItem) => T | null): ItemAnswer<T>[] {
  const read = z.array(LotItem).safeParse(body);
  if (!read.success) {
    throw unreadable();
  }
  return Array.from({ length: size }, (_, index) => {
    const item = read.data.find(({ nuRequisicao }) => nuRequisicao === String(index + 1));
    if (!item) {
      throw unreadable();
    }
    if (item.txErro && CONTRACT_TROUBLE.test(item.txErro)) {
      throw refused(item.txErro);
    }
    if (item.txErro) {
      return { ok: false, reason: item.txErro };
    }
    const value = valueOf(item);
    if (value === null) {
      throw unreadable();
    }
    return { ok: true, value };
  });
}

/**
 * Reads a lot of prices, in centavos.
 * @throws OutsideServiceError `service_bad_answer` | `service_refused` (PRC-124 in place of a price)
 */
export function readPrices(body: unknown, size: number): ItemAnswer<number>[] {
  return readLot(body, size, ({ pcFinal }) =>
    pcFinal === undefined ? null : readBrazilianCentavos(pcFinal),
  );
}

/** Reads a lot of deadlines. @throws OutsideServiceError `service_bad_answer` */
export function readDeadlines(body: unknown, size: number): ItemAnswer<Deadline>[] {
  return readLot(body, size, ({ prazoEntrega }) =>
    prazoEntrega === undefined ? null : { days: prazoEntrega },
  );
}
