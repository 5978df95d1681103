import { completeCartWorkflow } from "@medusajs/medusa/core-flows";
import { assertDiscountEarned, type PayableCart } from "@mestres/payments-br/workflows";

/**
 * Core takes one handler per hook: this is the one of this installation, and whoever
 * has a say in whether a cart may become an order is called from here.
 */
completeCartWorkflow.hooks.validate(async ({ cart }) => {
  assertDiscountEarned(cart as PayableCart);
});
