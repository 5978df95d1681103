import { backend } from "~/lib/backend.server";
import type { CartLineView } from "./cart-view";

type VariantStock = { id: string; inventory_quantity?: number | null; manage_inventory?: boolean | null };

/** A line whose quantity the stock does not reach. `left` is what there is now, in bags. */
export type Shortage = { line: CartLineView; left: number };

/** Live stock in bags by variant; a variant that is not counted, or gone from the shop, is missing. */
export async function fetchStock(variantIds: string[]): Promise<Map<string, number>> {
  const search = new URLSearchParams({ fields: "id,manage_inventory,+inventory_quantity", limit: "100" });
  for (const id of variantIds) {
    search.append("id[]", id);
  }
  const { variants } = await backend.get<{ variants: VariantStock[] }>(`/store/product-variants?${search}`);
  return new Map(
    variants
      .filter((variant) => variant.manage_inventory !== false)
      .map((variant) => [variant.id, Math.max(0, variant.inventory_quantity ?? 0)]),
  );
}

/** Core says that some variant ran short, not which: this finds out. @throws BackendError */
export async function findShortages(lines: CartLineView[]): Promise<Shortage[]> {
  const stock = await fetchStock(lines.map((line) => line.variantId));
  return lines.flatMap((line) => {
    const left = stock.get(line.variantId);
    return left !== undefined && left < line.quantity ? [{ line, left }] : [];
  });
}
