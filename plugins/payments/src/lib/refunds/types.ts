import type { PaymentMethod } from "../records/types";
import type { PaymentRefundRow } from "../../modules/refunds/service";

/** What a provider says of one refund. */
export type RefundReport = {
  /** `pending`: taken, not paid out yet. `failed`: refused for good, no money moves. */
  status: "pending" | "settled" | "failed";
  /** The provider's own id of it (PIX: rtrId), when it has one. */
  externalId?: string;
  settledAt?: Date;
  /** Why it failed or is late, in the provider's words; no personal data. */
  reason?: string;
  /** What the provider keeps or gives back for it, in centavos. */
  fee?: number;
  /** The provider has no refunds by API: staff moves the money by hand. */
  manual?: boolean;
};

/** How the refunds of one payment provider reach the outside. */
export type RefundGateway = {
  /**
   * Asks the provider about a refund; undefined when it knows none with that id.
   *
   * @throws OutsideServiceError when there is no clear answer
   */
  find(refund: PaymentRefundRow): Promise<RefundReport | undefined>;
  /**
   * Asks for the refund. It may be called again with the same `refund_id`, which
   * the provider must take as the idempotency key: a repetition never pays twice.
   * A refusal for good is a `failed` report, not an exception.
   *
   * @throws OutsideServiceError when nobody knows whether it arrived
   */
  send(refund: PaymentRefundRow): Promise<RefundReport>;
  /**
   * Takes up a refund of core's whose provider was never called (a crash): what
   * the provider's `refundPayment` would have done.
   */
  resume?(order: CoreRefundOrder): Promise<unknown>;
};

/** Core's refund row with the data of its payment. Amount in centavos. */
export type CoreRefundOrder = { coreRefundId: string; amount: number; data: Record<string, unknown> };

/** Money that came in and may go back. Amounts in centavos. */
export type RefundSource = {
  /** What names the money at the provider (PIX: endToEndId; card: payment id). */
  reference: string;
  amount: number;
};

/** One decision to give money back, by staff or by a rule. Amount in centavos. */
export type RefundRequest = {
  /** Key of the decision: core's refund id, a case's id. The same key again is the same decision. */
  request_id: string;
  /** Core's refund row, when the refund is one of an order's payment. */
  core_refund_id?: string;
  provider_id: string;
  method: PaymentMethod;
  session_id?: string;
  payment_collection_id?: string;
  order_id?: string;
  /** PIX: txid; others: the charge's external id. */
  charge_reference?: string;
  amount: number;
  /** Where the money may be taken from, in the order to take it. */
  sources: RefundSource[];
};

/** What became of a request. Amounts in centavos; they add up to the request's. */
export type RefundOutcome = {
  rows: PaymentRefundRow[];
  settled: number;
  pending: number;
  failed: number;
};
