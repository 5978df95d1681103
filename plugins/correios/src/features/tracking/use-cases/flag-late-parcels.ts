import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { localDate } from "@mestres/platform/lib/clock";
import { emitAll } from "@mestres/platform/lib/emit";
import { PARCELS_MODULE, type ParcelsService } from "../../../modules/parcels/published";
import { claimUntil, isLate } from "../domain/deadlines";
import { PARCEL_LATE, type ParcelLate } from "../../../events";

const AT_ONCE = 500;

/** Marks parcels on their way that missed their date, and tells of each once. */
export const flagLateParcelsStep = createStep(
  "flag-late-parcels",
  async ({ limit }: { limit?: number }, { container }) => {
    const parcels = container.resolve<ParcelsService>(PARCELS_MODULE);
    const now = new Date();
    const late: ParcelLate[] = [];
    for (const { id, order_id, posted_at, expected_on } of await parcels.listOverdue(
      localDate(now),
      limit ?? AT_ONCE,
    )) {
      const fate = { postedAt: posted_at, deliveredAt: null, expectedOn: expected_on };
      if (expected_on === null || !isLate(fate, now)) {
        continue;
      }
      const claim = claimUntil(fate);
      await parcels.patch(id, { late: true, claim_until: claim });
      late.push({ id, order_id, expected_on, claim_until: claim });
    }
    await emitAll(container, PARCEL_LATE, late);
    return new StepResponse({ count: late.length });
  },
);

/** Marks what missed its date. Dates pass without news, so that asking the Correios is not enough. */
export const flagLateParcelsWorkflow = createWorkflow(
  "flag-late-parcels",
  (input: { limit?: number }) => new WorkflowResponse(flagLateParcelsStep(input)),
);
