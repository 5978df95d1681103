import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { shippingBoxNotFound } from "../../boxes/errors";
import { SHIPPING_BOXES_MODULE } from "../../modules/boxes";
import type ShippingBoxesModuleService from "../../modules/boxes/service";
import { forgetShippingBoxes } from "../../packing/box-source";

/** Takes a box out of the list; parcels keep its name. Undone by taking it back. */
export const deleteShippingBoxStep = createStep(
  "delete-shipping-box",
  async (id: string, { container }) => {
    const store: ShippingBoxesModuleService = container.resolve(SHIPPING_BOXES_MODULE);
    const [box] = await store.listShippingBoxes({ id }, { take: 1 });
    if (!box) {
      throw shippingBoxNotFound(id);
    }
    await store.softDeleteShippingBoxes([id]);
    forgetShippingBoxes();
    return new StepResponse(id, id);
  },
  async (id, { container }) => {
    if (!id) {
      return;
    }
    const store: ShippingBoxesModuleService = container.resolve(SHIPPING_BOXES_MODULE);
    await store.restoreShippingBoxes([id]);
    forgetShippingBoxes();
  },
);
