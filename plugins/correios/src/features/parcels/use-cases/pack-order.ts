import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { PARCELS_MODULE, type ParcelsService } from "../../../modules/parcels/published";
import { type PackingPlan, type PackOrderInput, preparePacking } from "./prepare-packing";

/** Checks what is to be packed, and how. @throws as `preparePacking` */
export const planParcelsStep = createStep(
  "plan-parcels",
  async (input: PackOrderInput, { container }) => new StepResponse(await preparePacking(container, input)),
);

/** Writes parcels in the place of those that were packed and not bought; undone by giving them up. */
export const packParcelsStep = createStep(
  "pack-parcels",
  async ({ parcels, shippable }: PackingPlan, { container }) => {
    const store = container.resolve<ParcelsService>(PARCELS_MODULE);
    const rows = await store.pack(parcels, shippable, { replace: true });
    return new StepResponse(
      rows,
      rows.map(({ id }) => id),
    );
  },
  async (ids, { container }) => {
    const store = container.resolve<ParcelsService>(PARCELS_MODULE);
    for (const id of ids ?? []) {
      await store.transition(id, "void", { voided_at: new Date() });
    }
  },
);

/**
 * Packs an order into parcels: as staff did, or by the store's boxes. What was packed before and not bought is packed
 * anew.
 *
 * @throws as `preparePacking`
 */
export const packOrderWorkflow = createWorkflow(
  "pack-order",
  (input: PackOrderInput) => new WorkflowResponse(packParcelsStep(planParcelsStep(input))),
);
