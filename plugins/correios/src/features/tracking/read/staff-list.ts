import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { MedusaContainer } from "@medusajs/framework/types";
import { z } from "@medusajs/framework/zod";
import { localDate } from "@mestres/platform/lib/clock";
import { paging, readQuery } from "@mestres/platform/lib/list-query";
import { TRACKED_STATES } from "../../parcels/domain/state";
import { PARCELS_MODULE, type ParcelsService } from "../../../modules/parcels/published";
import type { ParcelRow } from "../../parcels/domain/parcel";
import { wayFacts, type WayFacts } from "./staff-view";

/**
 * What staff look for:
 * - `late`: on its way past its date; `lost`: lost, by the Correios' word or by our rule
 * - `claimable`: late or lost, delivered late too, while the Correios take a claim
 * - `problem`: the last news is one that somebody must look into
 * - `unheard`: the Correios tell nothing of it, or have not answered
 * - `moving`: all that is on its way
 */
export const TRACKING_FLAGS = ["late", "lost", "claimable", "problem", "unheard", "moving"] as const;

export const TrackingQuery = z.strictObject({
  flag: z.enum(TRACKING_FLAGS).default("moving"),
  q: z.string().trim().max(40).optional(),
  ...paging(),
});
export type TrackingQueryInput = z.infer<typeof TrackingQuery>;

/** A parcel in staff's list. */
export type ListedParcel = WayFacts &
  Pick<ParcelRow, "direction" | "sequence" | "of" | "service"> & {
    display_id: number | null;
    last_news: string | null;
  };

/** Reads the query string. @throws MedusaError `tracking_filter_invalid` */
export function readTrackingQuery(query: unknown): TrackingQueryInput {
  return readQuery(TrackingQuery, query, "tracking_filter_invalid");
}

/** Parcels with such a trouble, the most urgent claim first. */
export async function listTracked(
  container: MedusaContainer,
  { flag, q, limit, offset }: TrackingQueryInput,
): Promise<{ parcels: ListedParcel[]; count: number }> {
  const parcels = container.resolve<ParcelsService>(PARCELS_MODULE);
  const filters = {
    ...(await filterOf(flag, parcels)),
    ...(q ? { tracking_code: { $ilike: `%${q}%` } } : {}),
  };
  const [found, count] = await parcels.listAndCountParcels(filters, {
    take: limit,
    skip: offset,
    order: { claim_until: "ASC", expected_on: "ASC", created_at: "ASC" },
  });
  const rows = found as unknown as ParcelRow[];
  const ids = rows.map(({ id }) => id);
  const [numbers, news] = await Promise.all([
    displayIds(
      container,
      rows.map((row) => row.order_id),
    ),
    ids.length ? parcels.listNews(ids) : [],
  ]);
  const last = new Map(news.map((event) => [event.parcel_id, event.description]));
  return { parcels: rows.map((row) => listed(row, numbers, last)), count };
}

async function filterOf(flag: TrackingQueryInput["flag"], parcels: ParcelsService): Promise<object> {
  const tracked = [...TRACKED_STATES];
  switch (flag) {
    case "late":
      return { late: true, state: tracked };
    case "lost":
      return { state: "lost" };
    case "claimable":
      return { $or: [{ late: true }, { state: "lost" }], claim_until: { $gte: localDate() } };
    case "unheard":
      return { tracking_error: { $ne: null }, state: tracked };
    case "problem":
      return { id: await parcels.listTroubled() };
    case "moving":
      return { state: tracked.filter((state) => state !== "failed"), tracking_code: { $ne: null } };
  }
}

function listed(
  row: ParcelRow,
  numbers: ReadonlyMap<string, number>,
  last: ReadonlyMap<string, string>,
): ListedParcel {
  return {
    ...wayFacts(row),
    display_id: numbers.get(row.order_id) ?? null,
    direction: row.direction,
    sequence: row.sequence,
    of: row.of,
    service: row.service,
    last_news: last.get(row.id) ?? null,
  };
}

/** The numbers that people know orders by. */
async function displayIds(container: MedusaContainer, ids: readonly string[]): Promise<Map<string, number>> {
  if (!ids.length) {
    return new Map();
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: ["id", "display_id"], filters: { id: [...new Set(ids)] } });
  return new Map((data as { id: string; display_id: number }[]).map((row) => [row.id, row.display_id]));
}
