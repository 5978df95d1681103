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
import { shippingBoxNameTaken } from "../domain/errors";
import { orNameTaken } from "../domain/name-taken";
import type { NewShippingBox, ShippingBoxRow } from "../domain/types";

/** Makes boxes, all or none; undone by removing them. */
export const createShippingBoxesStep = createStep(
  "create-shipping-boxes",
  async (boxes: NewShippingBox[], { container }) => {
    const store: ShippingBoxesModuleService = container.resolve(SHIPPING_BOXES_MODULE);
    for (const box of boxes) {
      assertBox(box);
      if (await store.findByName(box.name)) {
        throw shippingBoxNameTaken(box.name);
      }
    }
    const rows: unknown = await orNameTaken(boxes[0]?.name ?? "", () => store.createShippingBoxes(boxes));
    // A list has a `length`, as a box has: the types take it for one.
    const created = rows as ShippingBoxRow[];
    forgetShippingBoxes();
    return new StepResponse(
      created,
      created.map(({ id }) => id),
    );
  },
  async (ids, { container }) => {
    if (!ids?.length) {
      return;
    }
    const store: ShippingBoxesModuleService = container.resolve(SHIPPING_BOXES_MODULE);
    await store.deleteShippingBoxes(ids);
    forgetShippingBoxes();
  },
);

/** Adds boxes to the store, all or none. @throws MedusaError `shipping_box_name_taken` | `shipping_box_outside_too_small` */
export const createShippingBoxesWorkflow = createWorkflow(
  "create-shipping-boxes",
  (boxes: NewShippingBox[]) => new WorkflowResponse(createShippingBoxesStep(boxes)),
);
