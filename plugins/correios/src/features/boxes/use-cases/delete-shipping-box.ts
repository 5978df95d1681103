import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { SHIPPING_BOXES_MODULE } from "../../../modules/boxes";
import { forgetShippingBoxes } from "../../../modules/boxes/box-source";
import type ShippingBoxesModuleService from "../../../modules/boxes/service";
import { shippingBoxNotFound } from "../domain/errors";

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

/** Takes a box out of the store's list. @throws MedusaError `shipping_box_not_found` */
export const deleteShippingBoxWorkflow = createWorkflow(
  "delete-shipping-box",
  (id: string) => new WorkflowResponse(deleteShippingBoxStep(id)),
);
