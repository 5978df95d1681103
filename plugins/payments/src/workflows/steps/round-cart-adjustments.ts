import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { inWholeCentavos, type Adjustment } from "../../features/order-discounts/domain/whole-centavos";

type Change = { id: string; amount: number };
type Changes = { items: (Change & { item_id: string })[]; shipping: Change[] };
type LineAdjustment = Adjustment & { item_id: string };
type Owner<A> = { adjustments?: (A | null)[] | null } | null;
type CartRow = {
  total: number;
  completed_at?: unknown;
  items?: Owner<LineAdjustment>[];
  shipping_methods?: Owner<Adjustment>[];
};

// Core works totals out only from whole lines.
const FIELDS = [
  "id",
  "completed_at",
  "total",
  "items.*",
  "items.adjustments.*",
  "items.tax_lines.*",
  "shipping_methods.*",
  "shipping_methods.adjustments.*",
  "shipping_methods.tax_lines.*",
];

/** Takes the parts of a centavo off a cart's discounts before it is charged. Core makes them anew at each change. */
export const roundCartAdjustmentsStep = createStep(
  "round-cart-adjustments",
  async ({ cart_id: cartId }: { cart_id: string }, { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY);
    const { data } = await query.graph({ entity: "cart", fields: FIELDS, filters: { id: cartId } });
    const cart = (data as unknown as CartRow[])[0];
    const [items, shipping] = [adjustmentsOf(cart?.items), adjustmentsOf(cart?.shipping_methods)];
    const changed = cart && !cart.completed_at ? inWholeCentavos(cart.total, [...items, ...shipping]) : [];
    const amounts = new Map(changed.map(({ id, amount }) => [id, amount]));
    const changes = (amountOf: (one: Adjustment) => number): Changes => ({
      items: items
        .filter(({ id }) => amounts.has(id))
        .map((one) => ({ id: one.id, item_id: one.item_id, amount: amountOf(one) })),
      shipping: shipping
        .filter(({ id }) => amounts.has(id))
        .map((one) => ({ id: one.id, amount: amountOf(one) })),
    });
    const before = changes(({ amount }) => Number(amount));
    await write(
      container,
      changes(({ id, amount }) => amounts.get(id) ?? Number(amount)),
    );
    return new StepResponse({ changed: changed.length > 0 }, before);
  },
  async (before, { container }) => {
    if (before) {
      await write(container, before);
    }
  },
);

async function write(container: MedusaContainer, { items, shipping }: Changes): Promise<void> {
  const carts = container.resolve(Modules.CART);
  if (items.length) {
    await carts.upsertLineItemAdjustments(items);
  }
  if (shipping.length) {
    await carts.upsertShippingMethodAdjustments(shipping);
  }
}

function adjustmentsOf<A>(owners: Owner<A>[] | undefined): A[] {
  return (owners ?? []).flatMap((owner) => (owner?.adjustments ?? []).flatMap((one) => one ?? []));
}
