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
  await endChanges(container, orderId);
  await cancelOrderWorkflow(container).run({ input: { order_id: orderId } });
}

async function endChanges(container: MedusaContainer, orderId: string): Promise<void> {
  const orders = container.resolve(Modules.ORDER);
  const changes = await orders.listOrderChanges(
    { order_id: orderId, status: UNDER_WAY },
    { select: ["id", "change_type"] },
  );
  if (!changes.length) {
    return;
  }
  await orders.cancelOrderChange(
    changes.map(({ id }) => ({ id, internal_note: "O pedido não foi pago no prazo." })),
  );
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .info(
      `Pedido ${orderId} não foi pago no prazo: ${changes.map((change) => change.change_type).join(", ")} em aberto encerrado.`,
    );
}
