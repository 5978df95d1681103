import type { MedusaContainer } from "@medusajs/framework/types";
import { localDate } from "@mestres/platform/lib/clock";
import type { PlannedReturn } from "../../../modules/returns/plan";
import type { ReturnEventRow, ReturnItemRow, ReturnRequestRow } from "../../../modules/returns/types";
import { RETURN_KINDS, type ReturnKind } from "../domain/return-kind";
import { loadReturnableOrder, type ReturnableOrder } from "./order";
import { readReturnSettings } from "../settings";
import { returnsOf } from "./returns";
import { assertInTime, lastDayToAsk } from "../domain/window";
import { arrivalOf, assertReturnable, orderLines } from "./returnable";

type WithParts = ReturnRequestRow & { items: ReturnItemRow[]; events: ReturnEventRow[] };

/** A return as its shopper sees it: no name, address or document. Amounts in centavos. */
export function shownReturn(row: WithParts) {
  return {
    id: row.id,
    kind: row.kind,
    state: row.state,
    reason: row.reason,
    items: row.items.map(({ line_item_id, title, quantity, amount }) => ({
      line_item_id,
      title,
      quantity,
      amount,
    })),
    refund_amount: row.refund_amount,
    freight_refund: row.freight_refund,
    total: row.refund_amount + row.freight_refund,
    refunded_amount: row.refunded_amount,
    refusal_reason: row.refusal_reason,
    // Of no use any more once posted or over.
    authorization_code: row.state === "authorized" ? row.authorization_code : null,
    expires_on: row.state === "authorized" ? row.expires_on : null,
    tracking_code: ["posted", "received", "refunded"].includes(row.state) ? row.tracking_code : null,
    created_at: row.created_at,
    decided_at: row.decided_at,
    posted_at: row.posted_at,
    received_at: row.received_at,
    refunded_at: row.refunded_at,
  };
}
export type ShownReturn = ReturnType<typeof shownReturn>;

/** What a wish to return something would give back, to its shopper. Amounts in centavos. */
export function shownPreview({ items, items_total, freight, total }: PlannedReturn) {
  return {
    items: items.map(({ line_item_id, title, quantity, amount }) => ({
      line_item_id,
      title,
      quantity,
      amount,
    })),
    items_total,
    freight,
    total,
  };
}
export type ReturnPreview = ReturnType<typeof shownPreview>;

/** A return as staff sees it. */
export function staffReturn(row: WithParts, displayId: number | null) {
  return {
    ...shownReturn(row),
    order_id: row.order_id,
    display_id: displayId,
    return_id: row.return_id,
    decided_by: row.decided_by,
    authorization_code: row.authorization_code,
    tracking_code: row.tracking_code,
    prepost_id: row.prepost_id,
    expires_on: row.expires_on,
    problem: row.problem,
    next_attempt_at: row.next_attempt_at,
    items: row.items.map(({ line_item_id, title, quantity, of, amount, received, resellable }) => ({
      line_item_id,
      title,
      quantity,
      of,
      amount,
      received,
      resellable,
    })),
    events: [...row.events]
      .sort((a, b) => new Date(a.created_at).getTime() - new Date(b.created_at).getTime())
      .map(({ id, event, from_state, to_state, actor, note, created_at }) => ({
        id,
        event,
        from_state,
        to_state,
        actor,
        note,
        created_at,
      })),
  };
}
export type StaffReturn = ReturnType<typeof staffReturn>;

/** Returns of an order with their parts, newest first. */
export async function returnsOfOrder(container: MedusaContainer, orderId: string): Promise<WithParts[]> {
  const rows = await returnsOf(container).listReturnRequests(
    { order_id: orderId },
    { relations: ["items", "events"], order: { created_at: "DESC" } },
  );
  return rows as unknown as WithParts[];
}

/** Whether something may still be asked for by a kind, until when, and why not. */
export type ReturnOffer = {
  kind: ReturnKind;
  open: boolean;
  /** Local date; null when nothing has arrived, or there is no last day. */
  last_day: string | null;
  code: string | null;
  message: string | null;
};

/** An order's returns, and what of it may still be returned. */
export async function readOrderReturns(container: MedusaContainer, orderId: string) {
  const order = await loadReturnableOrder(container, orderId);
  const [rows, settings] = await Promise.all([returnsOfOrder(container, orderId), readReturnSettings()]);
  const left = await piecesLeft(container, order, rows);
  return {
    order_id: order.id,
    returns: rows.map(shownReturn),
    refund_when: settings.refund_when,
    offers: RETURN_KINDS.map((kind) => offerOf(order, kind, left)),
    lines: order.lines.map((line) => ({
      id: line.id,
      title: line.title,
      variant_title: line.variantTitle,
      thumbnail: line.thumbnail,
      of: line.of,
      paid: line.paid,
      /** Pieces that may be asked for, by kind. */
      available: Object.fromEntries(RETURN_KINDS.map((kind) => [kind, left(kind, line.id)])) as Record<
        ReturnKind,
        number
      >,
    })),
    freight_paid: order.freightPaid,
  };
}
export type OrderReturns = Awaited<ReturnType<typeof readOrderReturns>>;

type PiecesLeft = (kind: ReturnKind, lineId: string) => number;

async function piecesLeft(
  container: MedusaContainer,
  order: ReturnableOrder,
  rows: readonly WithParts[],
): Promise<PiecesLeft> {
  const byKind = new Map(
    await Promise.all(
      RETURN_KINDS.map(async (kind) => [kind, await orderLines(container, order, kind)] as const),
    ),
  );
  const holding = rows.filter(({ state }) => state !== "refused" && state !== "canceled");
  return (kind, lineId) => {
    const available = byKind.get(kind)?.find(({ id }) => id === lineId)?.available ?? 0;
    const promised = holding
      .flatMap(({ items }) => items)
      .filter((item) => item.line_item_id === lineId)
      .reduce((sum, { quantity }) => sum + quantity, 0);
    return Math.max(0, available - promised);
  };
}

function offerOf(order: ReturnableOrder, kind: ReturnKind, left: PiecesLeft): ReturnOffer {
  const lines = order.lines.filter(({ id }) => left(kind, id) > 0);
  const arrived = lines.length ? arrivalOf(lines, kind) : null;
  const last_day = arrived && kind !== "undelivered" ? lastDayToAsk(kind, localDate(arrived)) : null;
  try {
    assertReturnable(order);
    if (lines.length) {
      assertInTime(kind, arrived);
    }
    return { kind, open: lines.length > 0, last_day, code: null, message: null };
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    return { kind, open: false, last_day, code: code ?? null, message };
  }
}
