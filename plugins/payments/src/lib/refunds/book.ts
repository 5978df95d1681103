import type { MedusaContainer } from "@medusajs/framework/types";
import type { PaymentRefundRow } from "../../modules/refunds/service";
import {
  addCoreRefund,
  debtAfterRefund,
  readCoreBooks,
  setCoreRefund,
  setOrderTransaction,
  settleOrderDebt,
  type CoreBooks,
} from "./core-books";
import { bookableAmount } from "./bookable";
import { refundStore } from "./store";

/** Core's own refund workflow is done by then, or died. */
export const CORE_DONE_MS = 60_000;

type Booked = "held" | "released";

/** What core's books are to say of a refund; undefined while it is too early to say. */
export function bookingOf({ source, state }: Pick<PaymentRefundRow, "source" | "state">): Booked | undefined {
  if (state === "failed") {
    return "released";
  }
  // What somebody else asked for counts once the money has left.
  return source === "shop" || state === "settled" ? "held" : undefined;
}

/**
 * Makes core's books (refund row, order transaction, collection) agree with the
 * provider about one refund: finishes what a crash left half written, takes
 * back what the provider did not pay out, and takes over what was refunded in
 * the provider's own panel. Safe to repeat; call it with the collection's lock held.
 *
 * @returns false when core may still be writing: to be called again later
 */
export async function bookRefund(
  container: MedusaContainer,
  refund: PaymentRefundRow,
  now: Date,
): Promise<boolean> {
  const booking = bookingOf(refund);
  if (!booking || refund.booked_as === booking) {
    return true;
  }
  const store = refundStore.get();
  const books =
    refund.session_id && (refund.core_refund_id || refund.source === "provider")
      ? await readCoreBooks(container, refund.session_id, refund.core_refund_id)
      : undefined;
  if (!books) {
    // Money that paid no order (a case's) is in none of core's books.
    await store.patchRefund(refund.id, { booked_as: booking });
    return true;
  }
  if (ageOf(refund, now) < CORE_DONE_MS && (await coreMayWrite(container, books, refund))) {
    return false;
  }
  const parts = refund.core_refund_id
    ? await store.listPaymentRefunds({ core_refund_id: refund.core_refund_id })
    : [refund];
  const amount =
    refund.source === "provider"
      ? await bookableAmount(container, refund)
      : parts.filter(({ state }) => state !== "failed").reduce((sum, part) => sum + part.amount, 0);
  const coreRefundId = await writeBooks(container, books, refund, amount);
  for (const part of parts) {
    await store.patchRefund(part.id, { booked_as: bookingOf(part), core_refund_id: coreRefundId });
  }
  return true;
}

/** Whether core's refund workflow may be between two of its entries just now: transaction and credit line. */
async function coreMayWrite(
  container: MedusaContainer,
  books: CoreBooks,
  { core_refund_id: coreRefundId, source, state }: PaymentRefundRow,
): Promise<boolean> {
  if (!coreRefundId) {
    return false;
  }
  return (
    !books.transaction ||
    (source === "shop" &&
      state !== "failed" &&
      (await debtAfterRefund(container, books, books.transaction.createdAt)) > 0)
  );
}

async function writeBooks(
  container: MedusaContainer,
  found: CoreBooks,
  refund: PaymentRefundRow,
  amount: number,
): Promise<string | null> {
  const books = found.refund || amount === 0 ? found : await addRefund(container, found, refund, amount);
  const coreRefundId = books.refund?.id ?? refund.core_refund_id;
  if (coreRefundId) {
    await setCoreRefund(container, books, coreRefundId, amount);
    await setOrderTransaction(container, books, coreRefundId, amount);
  }
  if (amount > 0) {
    await settleOrderDebt(container, books, amount, books.transaction?.createdAt ?? new Date());
  }
  return coreRefundId;
}

async function addRefund(
  container: MedusaContainer,
  books: CoreBooks,
  refund: PaymentRefundRow,
  amount: number,
): Promise<CoreBooks> {
  const note = refund.source === "provider" ? "Devolvido no painel do provedor" : "Devolução retomada";
  const id = await addCoreRefund(container, books, amount, { refundId: refund.id, note });
  await refundStore.get().patchRefund(refund.id, { core_refund_id: id });
  return (await readCoreBooks(container, refund.session_id ?? "", id)) ?? books;
}

function ageOf({ created_at: createdAt }: PaymentRefundRow, now: Date): number {
  return now.getTime() - new Date(createdAt).getTime();
}
