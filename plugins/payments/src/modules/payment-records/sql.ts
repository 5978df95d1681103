import type { Context } from "@medusajs/framework/types";
import { generateEntityId } from "@medusajs/framework/utils";
import { runSql, textArray } from "@mestres/platform/lib/sql";
import type { HistoryEntry, NewCase, NewSettlement } from "../../lib/records/types";
import type { PaymentCaseRow } from "./service";
import type { RefusalBucket } from "./refusal-buffer";

/** @returns ids of the rows that are new: of facts that were not recorded before */
export async function insertEvents(context: Context, entries: readonly HistoryEntry[]): Promise<string[]> {
  if (!entries.length) {
    return [];
  }
  // Always in the same order: two writers of the same facts must not deadlock.
  const inOrder = [...entries].sort((a, b) => (a.dedupe_key < b.dedupe_key ? -1 : 1));
  const rows = await runSql<{ id: string }>(
    context,
    `INSERT INTO payment_event (id, dedupe_key, kind, method, provider_id, session_id, payment_collection_id,
       order_id, amount, source, reference, detail, occurred_at)
     SELECT id, dedupe_key, kind, method, provider_id, session_id, payment_collection_id,
            order_id, amount, source, reference, detail, occurred_at
       FROM jsonb_to_recordset(?::jsonb) AS v(id text, dedupe_key text, kind text, method text, provider_id text,
            session_id text, payment_collection_id text, order_id text, amount int, source text, reference text,
            detail jsonb, occurred_at timestamptz)
     ON CONFLICT (dedupe_key) WHERE deleted_at IS NULL DO NOTHING RETURNING id`,
    [inOrder.map((entry) => ({ ...entry, id: generateEntityId(undefined, "payev") }))],
  );
  return rows.map(({ id }) => id);
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

export function findCasesOf(context: Context, references: readonly string[]): Promise<PaymentCaseRow[]> {
  return runSql<PaymentCaseRow>(
    context,
    "SELECT * FROM payment_case WHERE reference = ANY (?::text[]) AND deleted_at IS NULL",
    [textArray(references)],
  );
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
