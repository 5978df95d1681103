import { z } from "@medusajs/framework/zod";
import { dateOf, readAnswer } from "./read-answer";

export type ReverseStatus = "open" | "posted" | "expired" | "canceled";

/** What the Correios say of an authorisation. */
export type ReverseAuthorization = {
  prepostId: string;
  /** What the shopper says at the counter: the e-ticket, or the object's code where there is none. */
  code: string;
  /** S10 code of the parcel. */
  trackingCode: string;
  /** Local date; null when the Correios do not say. */
  validUntil: string | null;
  status: ReverseStatus;
};

/** What one page of a listing holds at the most. */
export const REVERSE_PAGE = 50;

const STATUS: Readonly<Record<number, ReverseStatus>> = {
  1: "open",
  2: "open",
  3: "posted",
  4: "expired",
  5: "canceled",
  6: "canceled",
  7: "open",
};

const Item = z.object({
  id: z.string().min(1),
  codigoObjeto: z.string().min(1),
  eTicket: z.coerce.string().nullish(),
  dataValidadeLogReversa: z.string().nullish(),
  statusAtual: z.coerce.number().optional(),
  observacao: z.string().nullish(),
});
type Item = z.infer<typeof Item>;

const Listing = z.object({
  // A listing may hold pré-postagens that have no code yet: they are not ours.
  itens: z.array(z.unknown()).nullish(),
  page: z.object({ last: z.boolean().optional() }).nullish(),
});

/** @throws OutsideServiceError `service_bad_answer` */
export function readReverse(body: unknown): ReverseAuthorization {
  return authorizationOf(readAnswer(Item, body));
}

/**
 * One page of a listing, each with the note that was written into it when it was bought; a 404 is an empty one.
 * @throws OutsideServiceError `service_bad_answer`
 */
export function readReversePage(
  body: unknown,
  httpStatus: number,
): { items: { note: string | null; authorization: ReverseAuthorization }[]; last: boolean } {
  if (httpStatus === 404) {
    return { items: [], last: true };
  }
  const { itens, page } = readAnswer(Listing, body);
  const all = itens ?? [];
  const items = all.flatMap((one) => {
    const item = Item.safeParse(one);
    if (!item.success) {
      return [];
    }
    return [{ note: item.data.observacao ?? null, authorization: authorizationOf(item.data) }];
  });
  return { items, last: page?.last ?? all.length < REVERSE_PAGE };
}

const authorizationOf = (item: Item): ReverseAuthorization => ({
  prepostId: item.id,
  code: item.eTicket || item.codigoObjeto,
  trackingCode: item.codigoObjeto,
  validUntil: dateOf(item.dataValidadeLogReversa),
  status: STATUS[item.statusAtual ?? 1] ?? "open",
});
