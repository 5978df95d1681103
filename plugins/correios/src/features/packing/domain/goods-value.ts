import type { PricedItem } from "./priced-item";

/** What goods to be sent come to before any discount, in centavos: what minimums and free freight go by. */
export function goodsValue(items: readonly Pick<PricedItem, "unitPrice" | "quantity">[]): number {
  return items.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0);
}
