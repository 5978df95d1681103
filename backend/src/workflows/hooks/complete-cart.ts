import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { completeCartWorkflow } from "@medusajs/medusa/core-flows";
import { assertCartIdentified, type IdentifiableCart } from "@mestres/brasil/workflows";
import { assertCartInStock, type StockCart } from "@mestres/coffee/workflows";
import { assertDiscountEarned, type PayableCart } from "@mestres/payments-br/workflows";

/**
 * Core takes one handler per hook: this is the one of this installation, and whoever
 * has a say in whether a cart may become an order is called from here. A cart that
 * became one already (the shopper's page and the bank's webhook both complete it) is
 * let through to its order.
 */
completeCartWorkflow.hooks.validate(async ({ cart }, { container }) => {
  assertDiscountEarned(cart as PayableCart);
  if (await hasOrder(container, cart.id)) {
    return;
  }
  await assertCartIdentified(container, cart as IdentifiableCart);
  await assertCartInStock(container, cart as StockCart);
});

async function hasOrder(container: MedusaContainer, cartId: string): Promise<boolean> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "order_cart",
    fields: ["order_id"],
    filters: { cart_id: cartId },
  });
  return data.length > 0;
}
