import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { hasPixDiscount } from "./promotion";

/** Whose payment collection it is. An order's comes first: its cart is linked still. */
export type CollectionOwner = { orderId: string; discounted: boolean } | { cartId: string } | undefined;

type OrderLink = { order_id: string; order?: Parameters<typeof hasPixDiscount>[0] | null };

/** Finds the order, else the cart, that a payment collection belongs to. */
export async function collectionOwner(
  container: MedusaContainer,
  collectionId: string,
): Promise<CollectionOwner> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const filters = { payment_collection_id: collectionId };
  const [orders, carts] = await Promise.all([
    query.graph({
      entity: "order_payment_collection",
      fields: ["order_id", "order.id", "order.items.id", "order.items.adjustments.code"],
      filters,
    }),
    query.graph({ entity: "cart_payment_collection", fields: ["cart_id"], filters }),
  ]);
  const order = (orders.data as unknown as OrderLink[])[0];
  if (order) {
    return { orderId: order.order_id, discounted: hasPixDiscount(order.order ?? {}) };
  }
  const cartId = (carts.data as { cart_id?: string }[])[0]?.cart_id;
  return cartId ? { cartId } : undefined;
}
