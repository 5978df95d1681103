import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { assertBox } from "../../boxes/check";
import { shippingBoxNameTaken, shippingBoxNotFound } from "../../boxes/errors";
import { orNameTaken } from "../../boxes/name-taken";
import type { ShippingBoxPatch } from "../../boxes/types";
import { SHIPPING_BOXES_MODULE } from "../../modules/boxes";
import type ShippingBoxesModuleService from "../../modules/boxes/service";
import { forgetShippingBoxes } from "../../packing/box-source";

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
