import type { MedusaContainer } from "@medusajs/framework/types";
import { readSql } from "@mestres/platform/lib/sql";
import { countToPack } from "./to-pack";

/** What waits on each tab of the packing page. */
export type DeskCounts = {
  to_pack: number;
  to_print: number;
  posted: number;
  /** Late and not there, or lost. */
  attention: number;
  /** Returns that wait for a decision, a refund, or somebody to look into their problem. */
  returns: number;
};

const COUNTS = `SELECT
  count(*) FILTER (WHERE direction = 'outbound' AND state = 'ready' AND NOT external AND printed_at IS NULL)::int AS to_print,
  count(*) FILTER (WHERE direction = 'outbound' AND state IN ('posted', 'in_transit', 'out_for_delivery', 'awaiting_pickup', 'returning'))::int AS posted,
  count(*) FILTER (WHERE direction = 'outbound' AND (state = 'lost' OR (late AND state NOT IN ('delivered', 'returned_to_sender', 'voided'))))::int AS attention,
  (SELECT count(*)::int FROM return_request
    WHERE deleted_at IS NULL AND (state IN ('requested', 'received')
          OR (problem IS NOT NULL AND state NOT IN ('refused', 'canceled', 'refunded')))) AS returns
  FROM parcel WHERE deleted_at IS NULL`;

export async function packingCounts(container: MedusaContainer): Promise<DeskCounts> {
  const [to_pack, [counts]] = await Promise.all([
    countToPack(container),
    readSql<Omit<DeskCounts, "to_pack">>(container, COUNTS),
  ]);
  return { to_pack, ...(counts ?? { to_print: 0, posted: 0, attention: 0, returns: 0 }) };
}
