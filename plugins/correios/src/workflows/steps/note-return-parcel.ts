import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { advanceReturn } from "../../returns/advance";
import { notePosted } from "../../returns/authorize";
import { postedReturnOf } from "../../returns/return-parcel";

/** What tracking tells of a parcel that comes back moves its return on. */
export const noteReturnParcelStep = createStep(
  "note-return-parcel",
  async ({ parcel_id: parcelId }: { parcel_id: string }, { container }) => {
    const row = await postedReturnOf(container, parcelId);
    const posted = row && (await notePosted(container, row));
    if (posted?.state === "posted" && row?.state !== "posted") {
      await advanceReturn(container, posted);
    }
    return new StepResponse({ id: posted?.id ?? null });
  },
);
