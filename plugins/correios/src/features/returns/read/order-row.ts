import { MEASURED_ITEM_FIELDS } from "../../packing/read/catalogue-measures";
import type { MeasuredVariant, Measures } from "../../packing/domain/measures";

export type Address = {
  first_name?: string | null;
  last_name?: string | null;
  phone?: string | null;
  address_1?: string | null;
  address_2?: string | null;
  city?: string | null;
  province?: string | null;
  postal_code?: string | null;
  metadata?: Record<string, unknown> | null;
};

/** A number of core's, as the query engine gives it. */
export type Count = number | string | null | undefined | { valueOf(): unknown };

export type OrderRow = {
  id: string;
  display_id: number;
  email: string | null;
  customer_id: string | null;
  status: string;
  canceled_at: unknown;
  shipping_total: Count;
  summary?: { pending_difference?: Count } | null;
  shipping_address?: Address | null;
  items?: {
    id: string;
    title: string;
    product_title?: string | null;
    variant_title?: string | null;
    thumbnail?: string | null;
    quantity: Count;
    unit_price: Count;
    total: Count;
    requires_shipping?: boolean;
    adjustments?: { amount: Count }[];
    detail?: Record<string, Count>;
    variant?: (MeasuredVariant & { product?: Measures | null }) | null;
  }[];
  fulfillments?: {
    canceled_at: unknown;
    shipped_at: string | Date | null;
    delivered_at: string | Date | null;
    location_id: string | null;
    items?: { line_item_id: string | null; quantity: Count }[];
  }[];
  payment_collections?: {
    payments?: {
      id: string;
      captures?: { amount: Count }[];
      refunds?: { amount: Count; note: string | null }[];
    }[];
  }[];
};

/** What is asked of the query engine. */
export const FIELDS = [
  "id",
  "display_id",
  "email",
  "customer_id",
  "status",
  "canceled_at",
  // Core works out the totals of lines only together with the order's.
  "total",
  "shipping_total",
  "summary",
  "items.*",
  "items.total",
  "items.adjustments.*",
  "items.detail.*",
  ...MEASURED_ITEM_FIELDS,
  "shipping_address.*",
  "fulfillments.canceled_at",
  "fulfillments.shipped_at",
  "fulfillments.delivered_at",
  "fulfillments.location_id",
  "fulfillments.items.line_item_id",
  "fulfillments.items.quantity",
  "payment_collections.payments.id",
  "payment_collections.payments.captures.amount",
  "payment_collections.payments.refunds.amount",
  "payment_collections.payments.refunds.note",
];

export type ItemRow = NonNullable<OrderRow["items"]>[number];
export type FulfillmentRow = NonNullable<OrderRow["fulfillments"]>[number];
export type PaymentRow = NonNullable<
  NonNullable<OrderRow["payment_collections"]>[number]["payments"]
>[number];
