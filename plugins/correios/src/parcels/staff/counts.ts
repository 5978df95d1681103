import type { MedusaContainer } from "@medusajs/framework/types";
import { read } from "./sql";
import { countToPack } from "./to-pack";

/** What waits on each tab of the shipping desk. */
export interface DeskCounts {
  to_pack: number;
  to_print: number;
  posted: number;
  /** Late, lost, or without the label that was wanted. */
  attention: number;
  returns: number;
}

const COUNTS = `SELECT
  count(*) FILTER (WHERE direction = 'outbound' AND state = 'ready' AND NOT external AND printed_at IS NULL)::int AS to_print,
  count(*) FILTER (WHERE direction = 'outbound' AND state IN ('posted', 'in_transit', 'out_for_delivery', 'awaiting_pickup', 'returning'))::int AS posted,
  count(*) FILTER (WHERE direction = 'outbound' AND (state IN ('failed', 'lost') OR (late AND state NOT IN ('delivered', 'returned_to_sender', 'voided'))))::int AS attention,
  count(*) FILTER (WHERE direction = 'return' AND state NOT IN ('delivered', 'voided'))::int AS returns
  FROM parcel WHERE deleted_at IS NULL`;

export async function deskCounts(container: MedusaContainer): Promise<DeskCounts> {
  const [to_pack, [counts]] = await Promise.all([
    countToPack(container),
    read<Omit<DeskCounts, "to_pack">>(container, COUNTS),
  ]);
  return { to_pack, ...(counts ?? { to_print: 0, posted: 0, attention: 0, returns: 0 }) };
}
