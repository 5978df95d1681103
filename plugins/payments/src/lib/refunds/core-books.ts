import type { IPaymentModuleService, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MathBN, Modules } from "@medusajs/framework/utils";
import { fromCentavos, toCentavos } from "@mestres/platform/lib/money";

/** Marks core's refund rows that we wrote: the money has left already, nothing is to be sent for them. */
export const BOOKED_FOR = "mestres_refund_id";

/** Core's own entries about one refund. Amounts in centavos. */
export type CoreBooks = {
  paymentId: string;
  collectionId: string;
  orderId?: string;
  canceled: boolean;
  currency: string;
  refund?: { id: string; amount: number };
  transaction?: { id: string; amount: number; createdAt: Date };
};

type PaymentRow = {
  id: string;
  currency_code: string;
  refunds?: { id: string; amount: number }[];
};
/** The module has them; its public interface does not name them. */
type RefundRows = {
  createRefunds(data: object): Promise<{ id: string }>;
  updateRefunds(data: { id: string; amount: number }): Promise<unknown>;
};

/** Reads what core's books say; undefined when the session never became a payment. */
export async function readCoreBooks(
  container: MedusaContainer,
  sessionId: string,
  coreRefundId: string | null,
): Promise<CoreBooks | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [session] = await container
    .resolve(Modules.PAYMENT)
    .listPaymentSessions({ id: sessionId }, { relations: ["payment", "payment.refunds"] });
  const payment = session?.payment as unknown as PaymentRow | undefined;
  if (!session || !payment) {
    return undefined;
  }
  const collectionId = session.payment_collection_id ?? "";
  const { data: orders } = await query.graph({
    entity: "order_payment_collection",
    fields: ["order.id", "order.status", "order.canceled_at"],
    filters: { payment_collection_id: collectionId },
  });
  const order = (orders as { order?: { id: string; status: string; canceled_at: unknown } }[])[0]?.order;
  const refund = payment.refunds?.find(({ id }) => id === coreRefundId);
  const [transaction] =
    order && coreRefundId
      ? await container
          .resolve(Modules.ORDER)
          .listOrderTransactions({ order_id: order.id, reference: "refund", reference_id: coreRefundId })
      : [];
  return {
    paymentId: payment.id,
    collectionId,
    currency: payment.currency_code,
    orderId: order?.id,
    canceled: Boolean(order?.canceled_at) || order?.status === "canceled",
    refund: refund && { id: refund.id, amount: toCentavos(refund.amount) },
    transaction: transaction && {
      id: transaction.id,
      amount: -toCentavos(transaction.amount),
      createdAt: new Date(transaction.created_at),
    },
  };
}

/**
 * Adds a refund to core's payment, as its own refund would have. The row names
 * the one that it is for, so a repetition finds it instead of adding another.
 *
 * @returns its id
 */
export async function addCoreRefund(
  container: MedusaContainer,
  { paymentId }: CoreBooks,
  amount: number,
  entry: { refundId: string; note: string },
): Promise<string> {
  const payments = container.resolve(Modules.PAYMENT) as IPaymentModuleService & RefundRows;
  const metadata = { [BOOKED_FOR]: entry.refundId };
  const payment = await payments.retrievePayment(paymentId, { relations: ["refunds"] });
  const known = payment.refunds?.find(
    (row) => (row as { metadata?: Record<string, unknown> }).metadata?.[BOOKED_FOR] === entry.refundId,
  );
  return (
    known ??
    (await payments.createRefunds({
      payment: paymentId,
      amount: fromCentavos(amount),
      note: entry.note,
      metadata,
    }))
  ).id;
}

/** Makes core's refund row say `amount`, removes it at 0, and keeps the collection's sum in step. */
export async function setCoreRefund(
  container: MedusaContainer,
  books: CoreBooks,
  refundId: string,
  amount: number,
): Promise<void> {
  const payments = container.resolve(Modules.PAYMENT) as IPaymentModuleService & RefundRows;
  if (amount === 0) {
    await payments.deleteRefunds([refundId]);
  } else if (books.refund && books.refund.amount !== amount) {
    await payments.updateRefunds({ id: refundId, amount: fromCentavos(amount) });
  }
  const all = await payments.listPayments({ payment_collection_id: books.collectionId } as object, {
    relations: ["refunds"],
  });
  const refunded = all
    .flatMap(({ refunds }) => refunds ?? [])
    .reduce((sum, refund) => sum + toCentavos(refund.amount), 0);
  await payments.updatePaymentCollections(books.collectionId, {
    refunded_amount: fromCentavos(refunded),
  } as object);
}

/** Makes the order's transaction say `amount` centavos went back, or removes it at 0. */
export async function setOrderTransaction(
  container: MedusaContainer,
  books: CoreBooks,
  refundId: string,
  amount: number,
): Promise<void> {
  if (!books.orderId || (books.transaction?.amount ?? 0) === amount) {
    return;
  }
  const orders = container.resolve(Modules.ORDER);
  if (books.transaction) {
    const { version } = await orders.retrieveOrder(books.orderId, { select: ["id", "version"] });
    // Removing a transaction corrects the summary of the transaction's own version: make it the current one.
    await (
      orders as unknown as {
        updateOrderTransactions(data: { id: string; version: number }): Promise<unknown>;
      }
    ).updateOrderTransactions({ id: books.transaction.id, version });
    await (
      orders as unknown as { deleteOrderTransactions(ids: string[]): Promise<void> }
    ).deleteOrderTransactions([books.transaction.id]);
  }
  if (amount > 0) {
    await orders.addOrderTransactions({
      order_id: books.orderId,
      amount: MathBN.convert(-fromCentavos(amount)),
      currency_code: books.currency,
      reference: "refund",
      reference_id: refundId,
    });
  }
}

/** Core adds a credit line within one refund: a change of that kind that is still open has lost its process. */
const CORE_CHANGE_MS = 60_000;

/**
 * What the order would ask for again since a refund that nobody owed, in centavos: 0 once core's
 * credit line (or ours) has lowered what the order costs.
 *
 * @param since when the refund stood in the order's books
 */
export async function debtAfterRefund(
  container: MedusaContainer,
  { orderId, canceled }: Pick<CoreBooks, "orderId" | "canceled">,
  since: Date,
): Promise<number> {
  if (!orderId || canceled) {
    return 0;
  }
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order",
    fields: ["id", "summary", "credit_lines.*"],
    filters: { id: orderId },
  });
  const [order] = data as unknown as {
    summary?: { pending_difference?: number };
    credit_lines?: ({ created_at: string | Date } | null)[];
  }[];
  const written = order?.credit_lines?.some((line) => line && new Date(line.created_at) >= since);
  return written ? 0 : Math.max(0, toCentavos(order?.summary?.pending_difference ?? 0));
}

/** Lowers what the order costs by what {@link debtAfterRefund} found, as core's own refund does. */
export async function settleOrderDebt(
  container: MedusaContainer,
  books: CoreBooks,
  amount: number,
  since: Date,
): Promise<void> {
  const debt = await debtAfterRefund(container, books, since);
  if (books.orderId && debt > 0) {
    await dropDeadChanges(container, books.orderId);
    // Core runs it within its refund and exports it by its id alone.
    await container.resolve(Modules.WORKFLOW_ENGINE).run("create-order-refund-credit-lines", {
      input: { order_id: books.orderId, amount: fromCentavos(Math.min(debt, amount)) },
    });
  }
}

/** A process that died between proposing a credit line and confirming it left the order closed to any change. */
async function dropDeadChanges(container: MedusaContainer, orderId: string): Promise<void> {
  const orders = container.resolve(Modules.ORDER);
  const open = await orders.listOrderChanges({
    order_id: orderId,
    status: "pending",
    change_type: "credit_line",
  } as object);
  const dead = open.filter(({ created_at: at }) => Date.now() - new Date(at).getTime() >= CORE_CHANGE_MS);
  if (dead.length) {
    await orders.deleteOrderChanges(dead.map(({ id }) => id));
  }
}
