import type { MedusaContainer } from "@medusajs/framework/types";
import { Modules } from "@medusajs/framework/utils";
import type { ReturnRequestRow } from "../../../modules/returns/types";
import { RETURN_UPDATED, type ReturnUpdated } from "../../../events";

/** Tells that a return changed. Called after the change is committed; the job finds what nobody was told of. */
export async function announceReturn(
  container: MedusaContainer,
  row: ReturnRequestRow,
): Promise<ReturnRequestRow> {
  const data: ReturnUpdated = { id: row.id, order_id: row.order_id, state: row.state };
  await container.resolve(Modules.EVENT_BUS).emit({ name: RETURN_UPDATED, data });
  return row;
}
