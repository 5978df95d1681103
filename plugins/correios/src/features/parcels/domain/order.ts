import { toCentavos } from "@mestres/platform/lib/money";
import type { CartLine } from "../../packing/domain/packable-items";
import { parcelError } from "./errors";
import type { ShippingAddress } from "./recipient";

export type Decimal = number | string | { numeric: number } | null | undefined;

/** An order's line, as the query returns it. Money in reais. */
export type OrderLine = {
  id: string;
  title?: string | null;
  product_title?: string | null;
  variant_title?: string | null;
  quantity: Decimal;
  unit_price?: Decimal;
  total?: Decimal;
  detail?: { fulfilled_quantity?: Decimal; return_received_quantity?: Decimal } | null;
} & CartLine;

/** What shipping needs to know of an order. */
export type ShippableOrder = {
  id: string;
  display_id: number;
  email: string | null;
  status: string;
  canceled_at: unknown;
  metadata: Record<string, unknown> | null;
  items: OrderLine[];
  shipping_address: ShippingAddress | null;
  shipping_methods: {
    id: string;
    name: string;
    shipping_option_id: string | null;
    data: Record<string, unknown> | null;
    created_at?: string | Date | null;
  }[];
  fulfillments?: { id: string; canceled_at: unknown; metadata: Record<string, unknown> | null }[];
  fiscal_identity?: { id: string } | null;
};

/** Core's decimals come as numbers, texts or BigNumber. */
export function numberOf(value: Decimal): number {
  return Number(typeof value === "object" && value !== null ? value.numeric : (value ?? 0));
}

/** @throws MedusaError `order_canceled` */
export function assertNotCanceled({ display_id, status, canceled_at }: ShippableOrder): void {
  if (canceled_at || status === "canceled") {
    throw parcelError(
      "NOT_ALLOWED",
      "order_canceled",
      `O pedido ${display_id} está cancelado: não há o que enviar.`,
    );
  }
}

/** What a line is called on a label and in a declaration. */
export function lineTitle({ product_title, title, variant_title }: OrderLine): string {
  const name = product_title || title || "Item";
  return variant_title && variant_title !== name ? `${name}, ${variant_title}` : name;
}

/** Centavos that the shopper paid for one of a line. */
export function unitPrice({ total, unit_price, quantity }: OrderLine): number {
  const pieces = numberOf(quantity);
  const paid =
    total === undefined || total === null || !pieces ? numberOf(unit_price) : numberOf(total) / pieces;
  return Math.max(0, toCentavos(paid));
}
