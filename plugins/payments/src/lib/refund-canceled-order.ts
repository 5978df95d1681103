import { refundCapturedPaymentsWorkflow } from "@medusajs/medusa/core-flows";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/**
 * Gives back what was captured in the very moment in which staff cancelled the
 * order: core's cancel looked before the capture and found nothing to refund. It
 * is what that cancel would have done; where it refunded already, nothing is left.
 */
export async function refundCanceledOrder(container: MedusaContainer, orderId: string): Promise<void> {
  const { errors } = await refundCapturedPaymentsWorkflow(container).run({
    input: { order_id: orderId, note: "Pago no momento do cancelamento." },
    throwOnError: false,
  });
  for (const { error } of errors) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .error(
        `Pedido ${orderId} cancelado e pago, devolva pelo painel do pedido: ${(error as Error).message}`,
      );
  }
}
