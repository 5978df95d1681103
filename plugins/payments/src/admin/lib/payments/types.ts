/** What the payments admin API answers. Amounts are integer centavos, `*_on` are local dates of São Paulo. */
import type { AsJson } from "@mestres/platform/lib/as-json";
import type { ListedCase } from "../../../lib/admin-payments/cases";
import type { ListedPayment } from "../../../lib/admin-payments/list";
import type { OrderPaymentsAnswer } from "../../../lib/admin-payments/order";
import type { ListedRefusal } from "../../../lib/admin-payments/refusals";

export { PAYMENT_FLAGS as FLAGS, type PaymentFlag as Flag } from "../../../lib/admin-payments/flags";
export type {
  SettlementDay,
  SettlementSums as SettlementTotals,
} from "../../../lib/admin-payments/settlements";
export {
  PROVIDER_CHARGE_STATES as STATES,
  type ProviderChargeState as ChargeState,
} from "../../../lib/charges/state-names";
export {
  ORDER_PAYMENT_STATUSES as PAYMENT_STATUSES,
  type OrderPaymentStatus as PaymentStatus,
} from "../../../lib/order-payment/status-names";
export { RECEIPT_OUTCOMES as OUTCOMES, type ReceiptOutcome } from "../../../lib/receipt-outcomes";
export {
  CASE_KINDS,
  CASE_RESOLUTIONS as RESOLUTIONS,
  HISTORY_KINDS,
  HISTORY_SOURCES as SOURCES,
  PAYMENT_METHODS as METHODS,
  REFUSAL_REASONS,
  type CaseKind,
  type CaseResolution as Resolution,
  type CaseResult,
  type PaymentMethod as Method,
} from "../../../lib/records/types";
export { REFUND_STATES } from "../../../lib/refunds/state-names";

/** A charge of any method, as a row of the list. */
export type PaymentRow = AsJson<ListedPayment>;
/** Money that someone must decide about. */
export type PaymentCase = AsJson<ListedCase>;
/** Webhooks that were turned away for one reason. */
export type Refusal = AsJson<ListedRefusal>;

/** As `GET /admin/orders/:id/payments-br` answers it. */
export type OrderPayments = AsJson<OrderPaymentsAnswer>;
/** How an order's payment stands. */
export type OrderPayment = NonNullable<OrderPayments["payment"]>;
/** One line of an order's payment history. */
export type HistoryLine = OrderPayments["history"][number];
/** An attempt to pay, with the money that came for it. */
export type OrderCharge = OrderPayments["charges"][number];
/** A refund, from the wish to the provider's last word. */
export type RefundRow = OrderPayments["refunds"][number];
