import { refundPaymentsWorkflow } from "@medusajs/medusa/core-flows";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { fromCentavos } from "@mestres/platform/lib/money";
import { loadOrderPayment } from "./order-payment/load";

/**
 * Gives back what was captured in the very moment in which staff cancelled the
 * order: core's cancel looked before the capture and found nothing to refund. It
 * is what that cancel would have done; where it refunded already, nothing is left.
 */
export async function refundCanceledOrder(container: MedusaContainer, orderId: string): Promise<void> {
  const order = await loadOrderPayment(container, orderId);
  const left = (order?.payments ?? []).filter(({ captured, refunded }) => captured > refunded);
  if (!left.length) {
    return;
  }
  const { errors } = await refundPaymentsWorkflow(container).run({
    input: left.map(({ id, captured, refunded }) => ({
      payment_id: id,
      amount: fromCentavos(captured - refunded),
      note: "Pago no momento do cancelamento.",
    })),
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
