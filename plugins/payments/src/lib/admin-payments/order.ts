import type { MedusaContainer } from "@medusajs/framework/types";
import type PaymentRecordsService from "../../modules/payment-records/service";
import type RefundsModuleService from "../../modules/refunds/service";
import type { PaymentRefundRow } from "../../modules/refunds/service";
import type { ProviderChargeState } from "../charges/state-names";
import { loadOrderPayment, type OrderPayment } from "../order-payment/load";
import { offeredMethods } from "../order-payment/offered";
import { orderPaymentView, type OrderPaymentView } from "../order-payment/view";
import { forShopper, orderTimeline, type TimelineEntry } from "../records/history";
import type { ReceiptOutcome } from "../receipt-outcomes";
import type { PaymentMethod } from "../records/types";
import { PAYMENT_RECORDS } from "../records/store";
import { REFUNDS_STORE } from "../refunds/store";
import { listedCase, type ListedCase } from "./cases";

/** An attempt to pay with the money that came for it. Amounts in centavos. */
export type AdminCharge = {
  id: string;
  method: PaymentMethod;
  provider: string;
  reference: string | null;
  state: ProviderChargeState;
  amount: number;
  fee: number | null;
  due_on: string | null;
  created_at: Date;
  expires_at: Date | null;
  paid_at: Date | null;
  captured_at: Date | null;
  closed_at: Date | null;
  receipts: { reference: string; amount: number; paid_at: Date; outcome: ReceiptOutcome }[];
};

export type AdminRefund = Pick<
  PaymentRefundRow,
  | "id"
  | "method"
  | "reference"
  | "refund_id"
  | "amount"
  | "state"
  | "source"
  | "manual"
  | "reason"
  | "settled_at"
  | "failed_at"
  | "created_at"
>;

export type AdminOrderPayments = {
  payment: OrderPaymentView;
  history: TimelineEntry[];
  charges: AdminCharge[];
  refunds: AdminRefund[];
  cases: ListedCase[];
};

/** What `GET /admin/orders/:id/payments-br` answers; `payment` is null for an order without one of ours. */
export type OrderPaymentsAnswer =
  AdminOrderPayments | (Omit<AdminOrderPayments, "payment"> & { payment: null });

/** Everything known of an order's payments; null for an unknown order or one without any of ours. */
export async function readOrderPayments(
  container: MedusaContainer,
  orderId: string,
): Promise<AdminOrderPayments | null> {
  const order = await loadOrderPayment(container, orderId);
  if (!order || !(hasCharges(order) || (await canBePaidHere(container, order)))) {
    return null;
  }
  const records: PaymentRecordsService = container.resolve(PAYMENT_RECORDS);
  const refundStore: RefundsModuleService = container.resolve(REFUNDS_STORE);
  const [history, offered, cases, refunds] = await Promise.all([
    orderTimeline(container, orderId),
    offeredMethods(container, order.regionId),
    records.listPaymentCases({ order_id: orderId }, { order: { created_at: "ASC" } }),
    refundStore.listPaymentRefunds({ order_id: orderId }, { order: { created_at: "ASC" } }),
  ]);
  return {
    payment: orderPaymentView(
      order,
      forShopper(history),
      offered.map(({ method }) => method),
    ),
    history,
    charges: chargesOf(order),
    refunds: refunds.map(refundOf),
    cases: cases.map((row) => listedCase(row, new Map([[order.id, order.displayId]]))),
  };
}

function hasCharges({ pixCharges, charges }: OrderPayment): boolean {
  return pixCharges.length > 0 || charges.length > 0;
}

/** One that staff wrote, or that became dearer than nothing, waits for its shopper to choose a method. */
async function canBePaidHere(container: MedusaContainer, order: OrderPayment): Promise<boolean> {
  return (
    order.owed > 0 &&
    !order.canceled &&
    !order.session &&
    (await offeredMethods(container, order.regionId)).length > 0
  );
}

function chargesOf({ pixCharges, pixReceipts, charges, receipts }: OrderPayment): AdminCharge[] {
  const pix = pixCharges.map((one) => ({
    ...times(one),
    id: one.id,
    method: "pix" as const,
    provider: "pix",
    reference: one.txid,
    fee: null,
    due_on: null,
    receipts: pixReceipts
      .filter(({ txid }) => txid === one.txid)
      .map(({ e2eid, amount, paid_at, outcome }) => ({ reference: e2eid, amount, paid_at, outcome })),
  }));
  const others = charges.map((one) => ({
    ...times(one),
    id: one.id,
    method: one.method as PaymentMethod,
    provider: one.provider,
    reference: one.external_id,
    fee: one.fee,
    due_on: one.due_on,
    receipts: receipts
      .filter(({ charge_id: id }) => id === one.id)
      .map(({ reference, amount, paid_at, outcome }) => ({ reference, amount, paid_at, outcome })),
  }));
  return [...pix, ...others].sort((a, b) => b.created_at.getTime() - a.created_at.getTime());
}

type Times = Pick<
  AdminCharge,
  "state" | "amount" | "created_at" | "expires_at" | "paid_at" | "captured_at" | "closed_at"
>;

function times(one: Times): Times {
  const { state, amount, created_at, expires_at, paid_at, captured_at, closed_at } = one;
  return { state, amount, created_at: new Date(created_at), expires_at, paid_at, captured_at, closed_at };
}

function refundOf(row: PaymentRefundRow): AdminRefund {
  const { id, method, reference, refund_id, amount, state, source, manual, reason } = row;
  const { settled_at, failed_at, created_at } = row;
  return {
    id,
    method,
    reference,
    refund_id,
    amount,
    state,
    source,
    manual,
    reason,
    settled_at,
    failed_at,
    created_at,
  };
}
