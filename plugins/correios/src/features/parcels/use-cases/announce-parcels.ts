import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitAll } from "@mestres/platform/lib/emit";
import { PARCELS_MODULE, type ParcelsService } from "../../../modules/parcels/published";
import type { ParcelRow } from "../domain/parcel";
import { PARCEL_UPDATED, type ParcelUpdated } from "../../../events";

const AT_ONCE = 200;

/**
 * Tells others of states that tracking brought and that they do not know. What was not told is told by the next run; a
 * process that dies in between tells them again: whoever listens keeps an inbox.
 *
 * @param ids only these parcels; without any, all that are left
 */
export async function announceParcels(container: MedusaContainer, ids?: readonly string[]): Promise<number> {
  if (ids?.length === 0) {
    return 0;
  }
  const parcels = container.resolve<ParcelsService>(PARCELS_MODULE);
  const rows = await parcels.listUnannounced({ ids, limit: Math.max(ids?.length ?? 0, AT_ONCE) });
  await emitAll(container, PARCEL_UPDATED, rows.map(updateOf));
  for (const { id, state } of rows) {
    await parcels.patch(id, { announced_state: state });
  }
  return rows.length;
}

const updateOf = ({ id, order_id, state }: ParcelRow): ParcelUpdated => ({ id, order_id, state });

/** Tells others of new states; without ids, of all that they were not told of. Safe to repeat. */
export const announceParcelsStep = createStep(
  "announce-parcels",
  async ({ ids }: { ids?: string[] }, { container }) =>
    new StepResponse({ count: await announceParcels(container, ids) }),
);

/** Tells others of parcels whose state they were not told of: whoever should have may have died. */
export const announceParcelsWorkflow = createWorkflow(
  "announce-parcels",
  (input: { ids?: string[] }) => new WorkflowResponse(announceParcelsStep(input)),
);
