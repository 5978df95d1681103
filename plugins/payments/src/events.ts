/*
 * Every event of this plugin and its payload. Delivered at least once, late or
 * out of order: a consumer keeps the payload's `id` in its inbox.
 */
export {
  PAYMENT_RECORDED,
  SETTLEMENT_RECORDED,
  type PaymentRecorded,
  type SettlementRecorded,
} from "./lib/records/events";
