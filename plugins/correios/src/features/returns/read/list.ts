import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { z } from "@medusajs/framework/zod";
import { paging, several, sortBy, sorting } from "@mestres/platform/lib/list-query";
import { readSql } from "@mestres/platform/lib/sql";
import type { ReturnRequestRow } from "../../../modules/returns/types";
import { RETURN_KINDS } from "../domain/return-kind";
import { RETURN_STATES } from "../domain/states";
import { findReturn, returnsOf } from "./returns";
import { returnsOfOrder, staffReturn, type StaffReturn } from "./view";

/** Columns that the list can be sorted by. */
export const RETURN_SORTS = [
  "created_at",
  "updated_at",
  "display_id",
  "total",
  "state",
  "kind",
  "expires_on",
] as const;

export const ReturnsQuery = z.strictObject({
  ...paging(),
  state: several(RETURN_STATES),
  kind: several(RETURN_KINDS),
  order_id: z.string().max(100).optional(),
  /** Order number, posting code or tracking code. */
  q: z.string().trim().max(100).optional(),
  order: sortBy(RETURN_SORTS, "-created_at"),
});
export type ReturnsQueryInput = z.infer<typeof ReturnsQuery>;

/** Returns for staff, newest first unless sorted otherwise: one statement that the database sorts and pages. */
export async function listReturns(
  container: MedusaContainer,
  query: ReturnsQueryInput,
): Promise<{ returns: StaffReturn[]; count: number }> {
  const where: string[] = ["r.deleted_at IS NULL"];
  const params: unknown[] = [];
  const add = (sql: string, ...values: unknown[]) => {
    where.push(sql);
    params.push(...values);
  };
  if (query.state?.length) {
    add("r.state = ANY (?::text[])", query.state);
  }
  if (query.kind?.length) {
    add("r.kind = ANY (?::text[])", query.kind);
  }
  if (query.order_id) {
    add("r.order_id = ?", query.order_id);
  }
  if (query.q) {
    add(
      "(o.display_id::text = ? OR r.authorization_code = ? OR r.tracking_code = upper(?) OR r.id = ?)",
      query.q.replace(/^#/, ""),
      query.q,
      query.q,
      query.q,
    );
  }
  const { key, direction } = sorting(query.order);
  const sort = { total: "r.refund_amount + r.freight_refund", display_id: "o.display_id" }[key] ?? `r.${key}`;
  const from = `FROM return_request r LEFT JOIN "order" o ON o.id = r.order_id WHERE ${where.join(" AND ")}`;
  const [found, counted] = await Promise.all([
    readSql<{ id: string; display_id: number | null }>(
      container,
      `SELECT r.id, o.display_id ${from} ORDER BY ${sort} ${direction} NULLS LAST, r.id LIMIT ? OFFSET ?`,
      [...params, query.limit, query.offset],
    ),
    readSql<{ count: number }>(container, `SELECT count(*)::int AS count ${from}`, params),
  ]);
  const rows = await returnsOf(container).listReturnRequests(
    { id: found.map(({ id }) => id) },
    { relations: ["items", "events"] },
  );
  const byId = new Map((rows as unknown as Parameters<typeof staffReturn>[0][]).map((row) => [row.id, row]));
  return {
    returns: found.flatMap(({ id, display_id }) => {
      const row = byId.get(id);
      return row ? [staffReturn(row, display_id)] : [];
    }),
    count: counted[0]?.count ?? 0,
  };
}

/** One return for staff. @throws MedusaError `return_not_found` */
export async function readReturn(container: MedusaContainer, id: string): Promise<StaffReturn> {
  const { order_id: orderId }: ReturnRequestRow = await findReturn(container, id);
  const [rows, { data }] = await Promise.all([
    returnsOfOrder(container, orderId),
    container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "order", fields: ["id", "display_id"], filters: { id: orderId } }),
  ]);
  const row = rows.find((one) => one.id === id) as (typeof rows)[number];
  return staffReturn(row, (data as { display_id?: number }[])[0]?.display_id ?? null);
}
