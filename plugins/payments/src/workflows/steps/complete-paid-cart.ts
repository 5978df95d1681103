import { completeCartWorkflow } from "@medusajs/medusa/core-flows";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { maskSecrets } from "@mestres/platform/lib/mask-secrets";

/**
 * Places the order of a cart whose PIX was paid first (the shopper closed the
 * page). A cart that cannot become an order yet leaves the money waiting, seen
 * by staff; nothing is captured then. It runs as a workflow of its own: our
 * own later failure must not undo an order.
 */
export const completePaidCartStep = createStep(
  "complete-paid-cart",
  async ({ cart_id: cartId }: { cart_id: string }, { container }) => {
    const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
    const { errors } = await completeCartWorkflow(container).run({
      input: { id: cartId },
      throwOnError: false,
    });
    for (const { error } of errors) {
      const text = `PIX: o carrinho ${cartId} foi pago e ainda não virou pedido: ${(error as Error).message}`;
      logger.warn(maskSecrets(text));
    }
    return new StepResponse({ completed: errors.length === 0 });
  },
);
