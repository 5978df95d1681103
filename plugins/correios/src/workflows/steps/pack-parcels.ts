import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import type { PackingPlan } from "../../parcels/packing/prepare";
import { PARCELS_MODULE, type ParcelStore } from "../../parcels/store";

/** Writes parcels in the place of those that were packed and not bought; undone by giving them up. */
export const packParcelsStep = createStep(
  "pack-parcels",
  async ({ parcels, shippable }: PackingPlan, { container }) => {
    const store = container.resolve<ParcelStore>(PARCELS_MODULE);
    const rows = await store.pack(parcels, shippable, { replace: true });
    return new StepResponse(
      rows,
      rows.map(({ id }) => id),
    );
  },
  async (ids, { container }) => {
    const store = container.resolve<ParcelStore>(PARCELS_MODULE);
    for (const id of ids ?? []) {
      await store.transition(id, "void", { voided_at: new Date() });
    }
  },
);
