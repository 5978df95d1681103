import { cancelOrderWorkflow } from "@medusajs/medusa/core-flows";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules, OrderChangeStatus } from "@medusajs/framework/utils";

const UNDER_WAY = [OrderChangeStatus.PENDING, OrderChangeStatus.REQUESTED];

/**
 * Cancels an order that was not paid in time. Core refuses while a change of it is under way (a transfer that any
 * account may ask for, a return, an edit), which would keep its stock for ever: a change of an order that nobody paid
 * ends with it.
 *
 * @throws MedusaError of core, for an order that has been sent already
 */
export async function cancelUnpaidOrder(container: MedusaContainer, orderId: string): Promise<void> {
  await cancelOrder(container, orderId, "O pedido não foi pago no prazo.");
}

/**
 * Cancels an order, and with it the changes of it that are under way: core refuses with one open, for a paid order only
 * after it has refunded the payments. Core gives the stock back and refunds what was captured.
 *
 * @param why a sentence for staff, kept with the changes that end
 * @throws MedusaError of core, for an order that has been sent already
 */
export async function cancelOrder(container: MedusaContainer, orderId: string, why: string): Promise<void> {
  await endChanges(container, orderId, why);
  await cancelOrderWorkflow(container).run({ input: { order_id: orderId } });
}

async function endChanges(container: MedusaContainer, orderId: string, why: string): Promise<void> {
  const orders = container.resolve(Modules.ORDER);
  const changes = await orders.listOrderChanges(
    { order_id: orderId, status: UNDER_WAY },
    { select: ["id", "change_type"] },
  );
  if (!changes.length) {
    return;
  }
  await orders.cancelOrderChange(changes.map(({ id }) => ({ id, internal_note: why })));
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .info(
      `Pedido ${orderId}: ${changes.map((change) => change.change_type).join(", ")} em aberto encerrado. ${why}`,
    );
}
