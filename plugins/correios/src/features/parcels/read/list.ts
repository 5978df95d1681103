import type { MedusaContainer } from "@medusajs/framework/types";
import { z } from "@medusajs/framework/zod";
import { flag, paging, several, sortBy, sorting } from "@mestres/platform/lib/list-query";
import { escapeLike, readSql } from "@mestres/platform/lib/sql";
import { SERVICE_IDS } from "../../services/domain/ids";
import { PARCEL_STATES } from "../domain/state";
import { PARCELS_MODULE, type ParcelsService } from "../../../modules/parcels/published";
import type { ParcelRow } from "../domain/parcel";
import { REFUNDED_IN_FULL } from "./refunded";
import { viewParcel, type ParcelFacts, type ParcelView } from "./view";

const SORTS = [
  "created_at",
  "updated_at",
  "posted_at",
  "expected_on",
  "tracking_code",
  "display_id",
  "state",
] as const;

export const ParcelsQuery = z.strictObject({
  ...paging(),
  state: several(PARCEL_STATES),
  service: several(SERVICE_IDS),
  direction: z.enum(["outbound", "return"]).optional(),
  order_id: z.string().max(100).optional(),
  late: flag,
  printed: flag,
  /** Local days, both included. */
  created_from: z.iso.date().optional(),
  created_to: z.iso.date().optional(),
  q: z.string().trim().max(100).optional(),
  order: sortBy(SORTS, "-created_at"),
});
export type ParcelsQueryInput = z.infer<typeof ParcelsQuery>;

const DAY_BEGINS = "(?::date)::timestamp AT TIME ZONE 'America/Sao_Paulo'";
const HAS_LABEL =
  "EXISTS (SELECT 1 FROM parcel_label l WHERE l.parcel_id = p.id AND l.tracking_code = p.tracking_code)";
const FACTS = `o.display_id, ${HAS_LABEL} AS has_label, ${REFUNDED_IN_FULL} AS refunded`;

function conditions(query: ParcelsQueryInput): { where: string; params: unknown[] } {
  const where = ["p.deleted_at IS NULL"];
  const params: unknown[] = [];
  const add = (sql: string, ...values: unknown[]): void => {
    where.push(sql);
    params.push(...values);
  };
  if (query.state?.length) {
    add("p.state = ANY (?::text[])", query.state);
  }
  if (query.service?.length) {
    add("p.service = ANY (?::text[])", query.service);
  }
  if (query.direction) {
    add("p.direction = ?", query.direction);
  }
  if (query.order_id) {
    add("p.order_id = ?", query.order_id);
  }
  if (query.late !== undefined) {
    add("p.late = ?", query.late);
  }
  if (query.printed !== undefined) {
    add(`p.printed_at IS ${query.printed ? "NOT " : ""}NULL`);
  }
  if (query.created_from) {
    add(`p.created_at >= ${DAY_BEGINS}`, query.created_from);
  }
  if (query.created_to) {
    add(`p.created_at < ${DAY_BEGINS} + interval '1 day'`, query.created_to);
  }
  if (query.q) {
    add(
      "(o.display_id::text = ? OR p.tracking_code ILIKE ? OR p.recipient->>'name' ILIKE ?)",
      query.q.replace(/^#/, ""),
      `%${escapeLike(query.q)}%`,
      `%${escapeLike(query.q)}%`,
    );
  }
  return { where: where.join(" AND "), params };
}

type Found = { id: string } & ParcelFacts;

/** Adds to ids what staff see of the parcels, in the same order. */
async function viewAll(
  container: MedusaContainer,
  found: readonly Found[],
  whole = false,
): Promise<ParcelView[]> {
  const ids = found.map(({ id }) => id);
  const rows = (ids.length
    ? await container.resolve<ParcelsService>(PARCELS_MODULE).listParcels({ id: ids }, { take: ids.length })
    : []) as unknown as ParcelRow[];
  const known = new Map(rows.map((row) => [row.id, row]));
  return found.flatMap((facts) => {
    const row = known.get(facts.id);
    return row ? [viewParcel(row, facts, whole)] : [];
  });
}

/** Parcels, newest first unless sorted otherwise. */
export async function listParcels(
  container: MedusaContainer,
  query: ParcelsQueryInput,
): Promise<{ parcels: ParcelView[]; count: number }> {
  const { where, params } = conditions(query);
  const { key, direction } = sorting(query.order);
  const source = `FROM parcel p LEFT JOIN "order" o ON o.id = p.order_id WHERE ${where}`;
  const [found, counted] = await Promise.all([
    readSql<Found>(
      container,
      `SELECT p.id, ${FACTS} ${source}
        ORDER BY ${key === "display_id" ? "o" : "p"}.${key} ${direction} NULLS LAST, p.id LIMIT ? OFFSET ?`,
      [...params, query.limit, query.offset],
    ),
    readSql<{ count: number }>(container, `SELECT count(*)::int AS count ${source}`, params),
  ]);
  return { parcels: await viewAll(container, found), count: counted[0]?.count ?? 0 };
}

/** Parcels by their ids, with whole addresses; those that do not exist are left out. */
export async function viewParcels(container: MedusaContainer, ids: readonly string[]): Promise<ParcelView[]> {
  const found = await readSql<Found>(
    container,
    `SELECT p.id, ${FACTS}
       FROM parcel p LEFT JOIN "order" o ON o.id = p.order_id
      WHERE p.id = ANY (?::text[]) AND p.deleted_at IS NULL ORDER BY p.created_at DESC, p.sequence`,
    [[...ids]],
  );
  return viewAll(container, found, true);
}
