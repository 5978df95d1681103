import type { PaymentRefusalRow } from "../../modules/payment-records/service";

/**
 * Webhooks of one provider and sender that were turned away within an hour for one reason, with the digest of the latest
 * body.
 */
export type ListedRefusal = Pick<
  PaymentRefusalRow,
  | "id"
  | "provider"
  | "reason"
  | "http_status"
  | "address"
  | "body_sha256"
  | "body_bytes"
  | "count"
  | "first_at"
  | "last_at"
>;

/** A row as the API gives it. */
export function listedRefusal(row: PaymentRefusalRow): ListedRefusal {
  const { id, provider, reason, http_status, address, body_sha256, body_bytes } = row;
  const { count, first_at, last_at } = row;
  return { id, provider, reason, http_status, address, body_sha256, body_bytes, count, first_at, last_at };
}
