import type { Context } from "@medusajs/framework/types";
import { generateEntityId } from "@medusajs/framework/utils";
import { runSql } from "@mestres/platform/lib/sql";
import type { HistoryEntry, NewCase, NewSettlement } from "../../lib/records/types";
import type { PaymentCaseRow } from "./service";
import type { RefusalBucket } from "./refusal-buffer";

/** @returns the new row's id; undefined when the fact was recorded before */
export async function insertEvent(context: Context, entry: HistoryEntry): Promise<string | undefined> {
  const rows = await runSql<{ id: string }>(
    context,
    `INSERT INTO payment_event (id, dedupe_key, kind, method, provider_id, session_id, payment_collection_id,
       order_id, amount, source, reference, detail, occurred_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?)
     ON CONFLICT (dedupe_key) WHERE deleted_at IS NULL DO NOTHING RETURNING id`,
    [
      generateEntityId(undefined, "payev"),
      entry.dedupe_key,
      entry.kind,
      entry.method,
      entry.provider_id,
      entry.session_id ?? null,
      entry.payment_collection_id ?? null,
      entry.order_id ?? null,
      entry.amount ?? null,
      entry.source,
      entry.reference ?? null,
      entry.detail ? JSON.stringify(entry.detail) : null,
      entry.occurred_at,
    ],
  );
  return rows[0]?.id;
}

/**
 * Kinds about a whole payment that paid no order. What it is called may change
 * (too little, then late too): it stays one case.
 */
const ABOUT_ONE_PAYMENT = "('late', 'short', 'duplicate', 'unmatched')";

/** @returns the case of that name, or the one about the same payment */
export async function findCase(
  context: Context,
  { kind, reference }: Pick<NewCase, "kind" | "reference">,
): Promise<PaymentCaseRow | undefined> {
  const [row] = await runSql<PaymentCaseRow>(
    context,
    `SELECT * FROM payment_case
      WHERE reference = ? AND (kind = ? OR (kind IN ${ABOUT_ONE_PAYMENT} AND ? IN ${ABOUT_ONE_PAYMENT}))
      ORDER BY created_at LIMIT 1`,
    [reference, kind, kind],
  );
  return row;
}

/** @returns the new row's id; undefined when such a case exists */
export async function insertCase(context: Context, one: NewCase): Promise<string | undefined> {
  const rows = await runSql<{ id: string }>(
    context,
    `INSERT INTO payment_case (id, kind, method, provider_id, order_id, session_id, reference, amount, expected)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (kind, reference) WHERE deleted_at IS NULL DO NOTHING RETURNING id`,
    [
      generateEntityId(undefined, "payca"),
      one.kind,
      one.method,
      one.provider_id,
      one.order_id ?? null,
      one.session_id ?? null,
      one.reference,
      one.amount,
      one.expected ?? null,
    ],
  );
  return rows[0]?.id;
}

/** @returns the new row's id; undefined when it was recorded before */
export async function insertSettlement(context: Context, one: NewSettlement): Promise<string | undefined> {
  const rows = await runSql<{ id: string }>(
    context,
    `INSERT INTO payment_settlement (id, kind, method, provider_id, order_id, reference, gross, fee, net,
       occurred_on, expected_on)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (kind, reference) WHERE deleted_at IS NULL DO NOTHING RETURNING id`,
    [
      generateEntityId(undefined, "payst"),
      one.kind,
      one.method,
      one.provider_id,
      one.order_id ?? null,
      one.reference,
      one.gross,
      one.fee,
      one.net,
      one.occurred_on,
      one.expected_on,
    ],
  );
  return rows[0]?.id;
}

/** Adds refusals to their hour's row. */
export async function upsertRefusal(context: Context, bucket: string, one: RefusalBucket): Promise<void> {
  await runSql(
    context,
    `INSERT INTO payment_refusal (id, bucket, provider, reason, http_status, address, body_sha256, body_bytes,
       count, first_at, last_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
     ON CONFLICT (bucket) WHERE deleted_at IS NULL DO UPDATE
       SET count = payment_refusal.count + excluded.count, last_at = excluded.last_at,
           http_status = excluded.http_status, body_sha256 = excluded.body_sha256,
           body_bytes = excluded.body_bytes, updated_at = now()`,
    [
      generateEntityId(undefined, "payrf"),
      bucket,
      one.provider,
      one.reason,
      one.http_status,
      one.address ?? null,
      one.body_sha256,
      one.body_bytes,
      one.count,
      one.at,
      one.at,
    ],
  );
}
