import type { Context } from "@medusajs/framework/types";
import { generateEntityId } from "@medusajs/framework/utils";
import { assignments, runSql } from "@mestres/platform/lib/sql";
import { returnError } from "../../features/returns/domain/errors";
import type { PlannedReturn } from "./plan";
import type { NewReturn, ReturnPatch, ReturnRequestRow } from "./types";

/** Writes a new return down, with its lines. */
export async function insertReturn(
  context: Context,
  { order_id, kind, reason }: Pick<NewReturn, "order_id" | "kind" | "reason">,
  planned: PlannedReturn,
): Promise<ReturnRequestRow> {
  const [row] = await runSql<ReturnRequestRow>(
    context,
    `INSERT INTO return_request (id, order_id, kind, reason, refund_amount, freight_refund, freight_paid, moves, next_attempt_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, 1, now()) RETURNING *`,
    [
      generateEntityId(undefined, "rret"),
      order_id,
      kind,
      reason,
      planned.items_total,
      planned.freight,
      planned.freight_paid,
    ],
  );
  const opened = row as ReturnRequestRow;
  for (const item of planned.items) {
    await runSql(
      context,
      `INSERT INTO return_request_item (id, request_id, line_item_id, title, quantity, "of", line_paid, amount)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        generateEntityId(undefined, "rreti"),
        opened.id,
        item.line_item_id,
        item.title,
        item.quantity,
        item.of,
        item.paid,
        item.amount,
      ],
    );
  }
  return opened;
}

/** Holds a return until the transaction ends. @throws MedusaError `return_not_found` */
export async function lockReturn(context: Context, id: string): Promise<ReturnRequestRow> {
  const [row] = await runSql<ReturnRequestRow>(
    context,
    "SELECT * FROM return_request WHERE id = ? FOR UPDATE",
    [id],
  );
  if (!row) {
    throw notFound(id);
  }
  return row;
}

/** Changes what is given. @throws MedusaError `return_not_found` */
export async function writeReturn(
  context: Context,
  id: string,
  patch: ReturnPatch & { state?: string; moves?: number },
): Promise<ReturnRequestRow> {
  const { sql, params } = assignments(patch);
  const [row] = await runSql<ReturnRequestRow>(
    context,
    `UPDATE return_request SET ${sql}updated_at = clock_timestamp() WHERE id = ? RETURNING *`,
    [...params, id],
  );
  if (!row) {
    throw notFound(id);
  }
  return row;
}

/** Adds a line to a return's history. */
export async function noteReturn(
  context: Context,
  id: string,
  entry: { event: string; from: string | null; to: string; actor: string; note?: string | null },
): Promise<void> {
  await runSql(
    context,
    `INSERT INTO return_request_event (id, request_id, event, from_state, to_state, actor, note, created_at)
     VALUES (?, ?, ?, ?, ?, ?, ?, clock_timestamp())`,
    [
      generateEntityId(undefined, "rretv"),
      id,
      entry.event,
      entry.from,
      entry.to,
      entry.actor,
      entry.note?.slice(0, 1000) ?? null,
    ],
  );
}

const notFound = (id: string) =>
  returnError("NOT_FOUND", "return_not_found", `Não há devolução com o código ${id}.`);
