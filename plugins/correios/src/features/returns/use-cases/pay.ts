import type { MedusaContainer } from "@medusajs/framework/types";
import { errorText } from "@mestres/platform/lib/error-text";
import type { ReturnItemRow, ReturnRequestRow } from "../../../modules/returns/types";
import { announceReturn } from "./announce";
import { loadReturnableOrder } from "../read/order";
import { planRefund, refundReturn } from "./refund";
import { readReturnSettings } from "../settings";
import { findReturn, itemsOf, returnsOf } from "../read/returns";

/** Long enough for a provider that takes its time; whoever dies with the claim loses it then. */
const CLAIM_SECONDS = 120;

/** Minutes until a refund that failed is tried again. */
const BACKOFF_MINUTES = [1, 5, 15, 60, 240];

/** A bank may refuse a refund hours after its provider took it; core then takes it back. */
const LOOK_AGAIN_MS = 30 * 60_000;
const LOOK_FOR_MS = 3 * 24 * 60 * 60_000;

/** When to try again after so many attempts. */
export function nextTry(attempts: number, now = Date.now()): Date {
  return new Date(now + (BACKOFF_MINUTES[Math.min(attempts, BACKOFF_MINUTES.length) - 1] ?? 1) * 60_000);
}

/**
 * Centavos due for a return: everything promised, or, when staff counted fewer pieces than promised, the part of what
 * came.
 */
export function dueFor(row: ReturnRequestRow, items: readonly ReturnItemRow[]): number {
  const counted = row.kind !== "undelivered" && items.every(({ received }) => received !== null);
  if (!counted) {
    return row.refund_amount + row.freight_refund;
  }
  const part = (total: number, of: number, whole: number) =>
    whole === 0 ? total : Math.round((total * of) / whole);
  const came = items.reduce(
    (sum, { amount, received, quantity }) => sum + part(amount, received ?? 0, quantity),
    0,
  );
  const pieces = (of: (item: ReturnItemRow) => number) => items.reduce((sum, item) => sum + of(item), 0);
  const freight =
    row.refund_amount > 0
      ? part(row.freight_refund, came, row.refund_amount)
      : part(
          row.freight_refund,
          pieces(({ received }) => received ?? 0),
          pieces(({ quantity }) => quantity),
        );
  return came + freight;
}

/**
 * Gives the money back when the time has come (received, or posted if the shop chose so), once however often it is
 * called at once. A refund that fails is written down and tried again by the job.
 */
export async function payReturn(
  container: MedusaContainer,
  id: string,
  by: string,
): Promise<ReturnRequestRow> {
  const returns = returnsOf(container);
  const { refund_when: when } = await readReturnSettings();
  const row = await returns.claim(
    id,
    when === "posted" ? ["posted", "received"] : ["received"],
    CLAIM_SECONDS,
  );
  if (!row) {
    return waiting(container, id, when);
  }
  try {
    const due = dueFor(row, await itemsOf(container, id));
    const given = await refundReturn(container, row, due, by);
    const now = new Date();
    const paid = await returns.move(id, "refund", {
      actor: by,
      patch: {
        refunded_amount: Math.min(given, due),
        refunded_at: now,
        closed_at: row.received_at ? now : null,
        next_attempt_at: new Date(now.getTime() + LOOK_AGAIN_MS),
      },
    });
    return await announceReturn(container, paid);
  } catch (error) {
    const message = errorText(error);
    return returns.noteProblem(id, message, { next_attempt_at: nextTry(row.attempts) });
  }
}

/** Posted and not to be paid yet: nothing is due until it is received. */
async function waiting(container: MedusaContainer, id: string, when: string): Promise<ReturnRequestRow> {
  const row = await findReturn(container, id);
  if (row.state !== "posted" || when === "posted" || !row.next_attempt_at) {
    return row;
  }
  return returnsOf(container).patch(id, { next_attempt_at: null });
}

/**
 * Looks whether a refund still stands, for some days: what a bank refused later is put before staff, who tries it again.
 */
export async function checkRefund(
  container: MedusaContainer,
  row: ReturnRequestRow,
): Promise<ReturnRequestRow> {
  const returns = returnsOf(container);
  const { payments } = await loadReturnableOrder(container, row.order_id);
  const { given } = planRefund(payments, row.id, row.refunded_amount ?? 0);
  const age = Date.now() - (row.refunded_at?.getTime() ?? 0);
  const again = age < LOOK_FOR_MS ? new Date(Date.now() + LOOK_AGAIN_MS) : null;
  if (given >= (row.refunded_amount ?? 0)) {
    return returns.patch(row.id, { next_attempt_at: again });
  }
  return returns.noteProblem(
    row.id,
    "O reembolso foi aceito e depois desfeito pelo provedor: tente de novo.",
    {
      next_attempt_at: again,
    },
  );
}

/**
 * Staff has a refund tried again at once. After core took one back because the provider could not pay it, what is
 * missing is given again.
 */
export async function retryRefund(
  container: MedusaContainer,
  id: string,
  by: string,
): Promise<ReturnRequestRow> {
  const row = await findReturn(container, id);
  if (row.state !== "refunded") {
    return payReturn(container, id, by);
  }
  const returns = returnsOf(container);
  const claimed = await returns.claim(id, ["refunded"], CLAIM_SECONDS);
  if (!claimed) {
    return row;
  }
  try {
    await refundReturn(container, claimed, claimed.refunded_amount ?? 0, by);
    return await returns.release(id, { problem: null, attempts: 0 });
  } catch (error) {
    await returns.noteProblem(id, errorText(error), {});
    throw error;
  }
}
