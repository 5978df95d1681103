import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { errorCode, errorText } from "@mestres/platform/lib/error-text";
import { loadOrderPayment } from "../../../lib/order-payment/load";
import { settleAttempt } from "../../../lib/order-payment/retry";
import { tooLate, unavailable } from "../domain/errors";
import { cancelOwnOrderWorkflow } from "./cancel-order";

/** An attempt that was paid meanwhile is settled and the cancel begun anew; more than a few of them are not to be expected. */
const ROUNDS = 4;
const TOLD = ["order_cancel_too_late", "order_payment_not_found"];

/**
 * Cancels an order for its shopper, paid or not. An attempt that turns out to be paid is settled first, and the order
 * then cancelled as a paid one. Safe to repeat and to run twice at once.
 *
 * @throws MedusaError `order_cancel_too_late` | `order_cancel_unavailable` | `order_payment_not_found`
 */
export async function cancelOwnOrder(container: MedusaContainer, orderId: string): Promise<void> {
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      const { result } = await cancelOwnOrderWorkflow(container).run({ input: { order_id: orderId } });
      if (!result.paid) {
        return;
      }
      await settleAttempt(container, result.paid);
    }
  } catch (error) {
    throw TOLD.includes(errorCode(error) ?? "") ? error : await refusalOf(container, orderId, error);
  }
  throw unavailable();
}

/** Core refuses in English where the order was packed in that very moment; all else is a matter of time. */
async function refusalOf(container: MedusaContainer, orderId: string, error: unknown): Promise<Error> {
  container
    .resolve(ContainerRegistrationKeys.LOGGER)
    .warn(`Pedido ${orderId} não pôde ser cancelado pelo cliente: ${errorText(error)}`);
  return (await loadOrderPayment(container, orderId))?.leaving ? tooLate() : unavailable();
}
