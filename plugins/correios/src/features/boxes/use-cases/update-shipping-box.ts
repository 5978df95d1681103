import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { SHIPPING_BOXES_MODULE } from "../../../modules/boxes";
import { forgetShippingBoxes } from "../../../modules/boxes/box-source";
import type ShippingBoxesModuleService from "../../../modules/boxes/service";
import { assertBox } from "../domain/check";
import { shippingBoxNameTaken, shippingBoxNotFound } from "../domain/errors";
import { orNameTaken } from "../domain/name-taken";
import type { ShippingBoxPatch } from "../domain/types";

export type ShippingBoxChange = {
  id: string;
  changes: ShippingBoxPatch;
};

/** Changes a box; undone by writing back what it was. */
export const updateShippingBoxStep = createStep(
  "update-shipping-box",
  async ({ id, changes }: ShippingBoxChange, { container }) => {
    const store: ShippingBoxesModuleService = container.resolve(SHIPPING_BOXES_MODULE);
    const [before] = await store.listShippingBoxes({ id }, { take: 1 });
    if (!before) {
      throw shippingBoxNotFound(id);
    }
    const { created_at: _c, updated_at: _u, deleted_at: _d, ...box } = before;
    const after = { ...box, ...changes };
    assertBox(after);
    const named = await store.findByName(after.name);
    if (named && named.id !== id) {
      throw shippingBoxNameTaken(after.name);
    }
    const updated = await orNameTaken(after.name, () => store.updateShippingBoxes({ id, ...changes }));
    forgetShippingBoxes();
    return new StepResponse(updated, box);
  },
  async (before, { container }) => {
    if (!before) {
      return;
    }
    const store: ShippingBoxesModuleService = container.resolve(SHIPPING_BOXES_MODULE);
    await store.updateShippingBoxes(before);
    forgetShippingBoxes();
  },
);

/**
 * Changes a box of the store.
 * @throws MedusaError `shipping_box_not_found` | `shipping_box_name_taken` | `shipping_box_outside_too_small`
 */
export const updateShippingBoxWorkflow = createWorkflow(
  "update-shipping-box",
  (input: ShippingBoxChange) => new WorkflowResponse(updateShippingBoxStep(input)),
);
