import { confirmOrderEditRequestWorkflow } from "@medusajs/medusa/core-flows";
import type { CreateReservationItemInput, IInventoryService } from "@medusajs/framework/types";
import { MathBN, Modules } from "@medusajs/framework/utils";
import { containerWith, wrapStep } from "../lib/core-workflows";
import { readLeftToSend } from "../features/order-changes/read/left-to-send";

/*
 * When an edit changes a line of which a part has left, core (2.21.2) reserves the whole line again: it takes the part
 * from where the line does not have it. Here no more is reserved for a line than it has still to send. Loaded with the
 * workflows, which every process runs.
 */
wrapStep<{ order_id: string }>(
  confirmOrderEditRequestWorkflow,
  "reserve-inventory-step",
  async ({ container, input }, next) => {
    const left = new Map(
      (await readLeftToSend(container, input.order_id)).map((one) => [
        `${one.line_item_id} ${one.inventory_item_id}`,
        one.quantity,
      ]),
    );
    const capped = (item: CreateReservationItemInput): CreateReservationItemInput => {
      const most = left.get(`${item.line_item_id} ${item.inventory_item_id}`);
      return most === undefined ? item : { ...item, quantity: MathBN.min(item.quantity, most).toNumber() };
    };
    const inventory = container.resolve<IInventoryService>(Modules.INVENTORY);
    const reserve = (items: CreateReservationItemInput[]) =>
      inventory.createReservationItems(items.map(capped).filter(({ quantity }) => MathBN.gt(quantity, 0)));
    const careful = new Proxy(inventory, {
      get: (target, name) =>
        name === "createReservationItems" ? reserve : (Reflect.get(target, name) as unknown),
    });
    return next(containerWith(container, Modules.INVENTORY, careful));
  },
);
