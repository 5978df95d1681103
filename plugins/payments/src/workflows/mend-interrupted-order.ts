import {
  acquireLockStep,
  confirmVariantInventoryWorkflow,
  releaseLockStep,
  reserveInventoryStep,
  useQueryGraphStep,
} from "@medusajs/medusa/core-flows";
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { mendOrderStep, type MendOrderInput } from "./steps/mend-order";

export type MendInterruptedOrderInput = MendOrderInput;

/** What core reads of an order to reserve its stock. */
const STOCK_FIELDS = [
  "id",
  "sales_channel_id",
  "items.*",
  "items.variant.id",
  "items.variant.manage_inventory",
  "items.variant.allow_backorder",
  "items.variant.inventory_items.inventory_item_id",
  "items.variant.inventory_items.variant_id",
  "items.variant.inventory_items.required_quantity",
  "items.variant.inventory_items.inventory.location_levels.stocked_quantity",
  "items.variant.inventory_items.inventory.location_levels.reserved_quantity",
  "items.variant.inventory_items.inventory.location_levels.raw_stocked_quantity",
  "items.variant.inventory_items.inventory.location_levels.raw_reserved_quantity",
  "items.variant.inventory_items.inventory.location_levels.location_id",
  "items.variant.inventory_items.inventory.location_levels.stock_locations.id",
  "items.variant.inventory_items.inventory.location_levels.stock_locations.name",
  "items.variant.inventory_items.inventory.location_levels.stock_locations.sales_channels.id",
  "items.variant.inventory_items.inventory.location_levels.stock_locations.sales_channels.name",
];

type Confirmable = Parameters<typeof confirmVariantInventoryWorkflow.runAsStep>[0]["input"];
type OrderRow = {
  sales_channel_id: string;
  items: { id: string; variant_id: string | null; quantity: number; variant: { id: string } | null }[];
};

/**
 * Finishes what a process left half done when it died while a cart became an order: core would call
 * that order placed and never reserve its stock, or sell the cart twice. Holds the cart's lock, as a
 * completion does. Safe to repeat.
 *
 * @throws MedusaError `insufficient_inventory` when the stock has gone elsewhere; the rest stands then
 */
export const mendInterruptedOrderWorkflow = createWorkflow(
  "mend-interrupted-order",
  (input: MendInterruptedOrderInput) => {
    acquireLockStep({ key: input.cart_id, timeout: 30, ttl: 120 });
    const mended = mendOrderStep(input);

    when("order-without-stock", { mended }, ({ mended }) => mended.unreserved).then(() => {
      const { data } = useQueryGraphStep({
        entity: "order",
        fields: STOCK_FIELDS,
        filters: { id: transform({ mended }, ({ mended }) => mended.order_id ?? "") },
      }).config({ name: "order-stock" });
      const confirmed = confirmVariantInventoryWorkflow.runAsStep({
        input: transform({ data }, ({ data }) => stockOf((data as unknown as OrderRow[])[0])),
      });
      reserveInventoryStep(confirmed);
    });

    releaseLockStep({ key: input.cart_id });
    return new WorkflowResponse(mended);
  },
);

function stockOf(order: OrderRow | undefined): Confirmable {
  const sold = (order?.items ?? []).filter(({ variant }) => variant);
  const variants = new Map(sold.map(({ variant }) => [variant?.id, variant]));
  return {
    sales_channel_id: order?.sales_channel_id,
    variants: [...variants.values()],
    items: sold.map(({ id, variant_id, quantity }) => ({ id, variant_id, quantity })),
  } as unknown as Confirmable;
}
