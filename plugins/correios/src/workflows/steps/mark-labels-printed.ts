import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { PARCELS_MODULE, type ParcelStore } from "../../parcels/store";

/** Notes when labels were first printed; undone for those that were noted here. */
export const markLabelsPrintedStep = createStep(
  "mark-labels-printed",
  async ({ ids }: { ids: string[] }, { container }) => {
    const store = container.resolve<ParcelStore>(PARCELS_MODULE);
    const fresh = await store.listParcels(
      { id: ids, printed_at: null },
      { take: ids.length, select: ["id"] },
    );
    for (const { id } of fresh) {
      await store.patch(id, { printed_at: new Date() });
    }
    const marked = fresh.map(({ id }) => id);
    return new StepResponse({ marked }, marked);
  },
  async (marked, { container }) => {
    const store = container.resolve<ParcelStore>(PARCELS_MODULE);
    for (const id of marked ?? []) {
      await store.patch(id, { printed_at: null });
    }
  },
);
