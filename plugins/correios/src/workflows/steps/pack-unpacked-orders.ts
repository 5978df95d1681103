import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { isTold, orderFailure, type LabelOutcome } from "../../parcels/labels/outcome";
import { outboundParcels, preparePacking } from "../../parcels/packing/prepare";
import { PARCELS_MODULE, type ParcelStore } from "../../parcels/store";
import type { BuyLabelsInput } from "../buy-labels";

/**
 * Finds the parcels to be bought; an order with nothing packed is packed by the store's boxes. An order that cannot be
 * packed does not hold the others. Undone by giving up what was packed here.
 */
export const packUnpackedOrdersStep = createStep(
  "pack-unpacked-orders",
  async ({ order_ids = [], parcel_ids = [] }: BuyLabelsInput, { container }) => {
    const store = container.resolve<ParcelStore>(PARCELS_MODULE);
    const ids = [...parcel_ids];
    const packed: string[] = [];
    const failures: LabelOutcome[] = [];
    for (const orderId of order_ids) {
      const known = await outboundParcels(container, orderId);
      if (known.length) {
        ids.push(...known.map(({ id }) => id));
        continue;
      }
      try {
        const plan = await preparePacking(container, { order_id: orderId });
        const rows = await store.pack(plan.parcels, plan.shippable);
        packed.push(...rows.map(({ id }) => id));
      } catch (error) {
        if (!isTold(error)) {
          throw error;
        }
        // Packed by somebody else in the same moment: those are the ones.
        const theirs = await outboundParcels(container, orderId);
        if (theirs.length) {
          ids.push(...theirs.map(({ id }) => id));
        } else {
          failures.push(orderFailure(orderId, error));
        }
      }
    }
    return new StepResponse({ ids: [...new Set([...ids, ...packed])], failures }, packed);
  },
  async (packed, { container }) => {
    const store = container.resolve<ParcelStore>(PARCELS_MODULE);
    for (const id of packed ?? []) {
      await store.transition(id, "void", { voided_at: new Date() }).catch(() => undefined);
    }
  },
);
