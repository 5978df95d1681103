import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { assertBox } from "../../boxes/check";
import { orNameTaken } from "../../boxes/name-taken";
import { shippingBoxNameTaken } from "../../boxes/errors";
import type { NewShippingBox, ShippingBoxRow } from "../../boxes/types";
import { SHIPPING_BOXES_MODULE } from "../../modules/boxes";
import type ShippingBoxesModuleService from "../../modules/boxes/service";
import { forgetShippingBoxes } from "../../packing/box-source";

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
