import type { IEventBusModuleService, LinkDefinition, MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules, OrderWorkflowEvents } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { findStrayOrders, readTraces, type CompletionTraces } from "../../lib/interrupted-orders";

export type MendOrderInput = { cart_id: string; since: string };

/** `order_id`: null when the cart became no order and may be sold again. */
export type MendedOrder = { order_id: string | null; unreserved: boolean };

/**
 * Brings the traces of an interrupted completion to one of the two ends that core knows: an order
 * that is tied to its cart and payment, or none at all. Facts, hence no compensation. Only the
 * budgets of promotions are not made up for: whether they were counted cannot be told.
 */
export const mendOrderStep = createStep(
  "mend-order",
  async ({ cart_id: cartId, since }: MendOrderInput, { container }) => {
    const traces = await readTraces(container, cartId);
    await removeStrays(container, cartId, new Date(since));
    if (!traces?.order_id) {
      return new StepResponse<MendedOrder>({ order_id: null, unreserved: false });
    }
    await container.resolve(ContainerRegistrationKeys.LINK).create(linksOf(cartId, traces.order_id, traces));
    if (!traces.completed) {
      await container.resolve(Modules.CART).updateCarts(cartId, { completed_at: new Date() });
    }
    // Its own event died with the process; whoever listens takes it once.
    const bus = container.resolve<IEventBusModuleService>(Modules.EVENT_BUS);
    await bus.emit({ name: OrderWorkflowEvents.PLACED, data: { id: traces.order_id } });
    return new StepResponse<MendedOrder>({ order_id: traces.order_id, unreserved: traces.unreserved });
  },
);

async function removeStrays(container: MedusaContainer, cartId: string, since: Date): Promise<void> {
  const strays = await findStrayOrders(container, cartId, since);
  if (strays.length) {
    await container
      .resolve(Modules.INVENTORY)
      .deleteReservationItemsByLineItem(strays.flatMap(({ line_ids: ids }) => ids));
    await container.resolve(Modules.ORDER).deleteOrders(strays.map(({ id }) => id));
  }
}

/** The links that core writes for an order; those that exist stay. */
function linksOf(
  cartId: string,
  orderId: string,
  { collection_id: collectionId, promotion_ids: promotionIds }: CompletionTraces,
): LinkDefinition[] {
  const order = { order_id: orderId };
  return [
    { [Modules.ORDER]: order, [Modules.CART]: { cart_id: cartId } },
    ...(collectionId
      ? [{ [Modules.ORDER]: order, [Modules.PAYMENT]: { payment_collection_id: collectionId } }]
      : []),
    ...promotionIds.map((id) => ({ [Modules.ORDER]: order, [Modules.PROMOTION]: { promotion_id: id } })),
  ];
}
