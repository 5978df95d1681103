import { refreshCartItemsWorkflow } from "@medusajs/medusa/core-flows";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { toCentavos } from "../../../lib/money";
import { findOutdated, type OutdatedCart, type WhichCart } from "../read/outdated";

/** An outdated cart and its total in centavos before and after it was brought up to date. */
export type UpdatedCart = OutdatedCart & { before: number; after: number };

/**
 * Prices and discounts of a cart as they are now, where one of them ended while it lay there: core looks again only when
 * the cart itself changes. Its payment collection follows, and core drops a session of another amount.
 *
 * @returns undefined for a cart that was up to date, or is an order
 */
export async function bringUpToDate(
  container: MedusaContainer,
  which: WhichCart,
): Promise<UpdatedCart | undefined> {
  const outdated = await findOutdated(container, which);
  if (!outdated) {
    return undefined;
  }
  const id = outdated.cart_id;
  const before = await totalOf(container, id);
  await refreshCartItemsWorkflow(container).run({ input: { cart_id: id, force_refresh: true } });
  return { ...outdated, before, after: await totalOf(container, id) };
}

async function totalOf(container: MedusaContainer, id: string): Promise<number> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "cart", fields: ["id", "total"], filters: { id } });
  return toCentavos((data[0] as unknown as { total: number }).total);
}
