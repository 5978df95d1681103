import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { toCentavos } from "@mestres/platform/lib/money";
import { pieceMeasures } from "../../packing/domain/measures";
import { wholeCentavos } from "../domain/amounts";
import { returnError } from "../domain/errors";
import {
  FIELDS,
  type Address,
  type Count,
  type FulfillmentRow,
  type ItemRow,
  type OrderRow,
  type PaymentRow,
} from "./order-row";

/** A line of an order, for a return. `paid` in centavos, discounts taken off; counts in pieces. */
export type ReturnableLine = {
  id: string;
  title: string;
  variantTitle: string | null;
  thumbnail: string | null;
  of: number;
  paid: number;
  shipped: number;
  delivered: number;
  /** In returns as core counts them, whoever made them. */
  returnedInCore: number;
  /** When the last of its pieces arrived; null while one is on its way. */
  deliveredAt: Date | null;
  /** Measures of one piece: grams and centimetres, null where the catalogue has none. */
  weight: number | null;
  length: number | null;
  width: number | null;
  height: number | null;
};

/** An order as a return needs it. Amounts in centavos. */
export type ReturnableOrder = {
  id: string;
  displayId: number;
  email: string | null;
  customerId: string | null;
  canceled: boolean;
  lines: ReturnableLine[];
  freightPaid: number;
  payments: {
    id: string;
    captured: number;
    refunded: number;
    refunds: { amount: number; note: string | null }[];
  }[];
  /** Centavos that core still owes to the shopper. */
  owed: number;
  /** Where a return is received. */
  locationId: string | null;
  address: Address | null;
};

/**
 * Reads an order for a return.
 * @throws MedusaError `return_order_not_found`
 */
export async function loadReturnableOrder(
  container: MedusaContainer,
  orderId: string,
): Promise<ReturnableOrder> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: FIELDS, filters: { id: orderId } });
  const order = (data as unknown as OrderRow[])[0];
  if (!order) {
    throw returnError("NOT_FOUND", "return_order_not_found", `Não há pedido com o código ${orderId}.`);
  }
  const items = order.items ?? [];
  const paid = wholeCentavos(items.map(paidOf));
  const fulfillments = (order.fulfillments ?? []).filter((one) => !one.canceled_at);
  return {
    id: order.id,
    displayId: order.display_id,
    email: order.email,
    customerId: order.customer_id,
    canceled: Boolean(order.canceled_at) || order.status === "canceled",
    lines: items.map((item, index) => lineOf(item, paid[index] ?? 0, fulfillments)),
    freightPaid: Math.max(0, centavos(order.shipping_total)),
    payments: (order.payment_collections ?? []).flatMap((one) => (one.payments ?? []).map(paymentOf)),
    // Never more than core owes: it refuses to give up a part of a centavo too many.
    owed: Math.max(0, Math.floor(-count(order.summary?.pending_difference) * 100 + 1e-6)),
    locationId: fulfillments.find(({ location_id: id }) => id)?.location_id ?? null,
    address: order.shipping_address ?? null,
  };
}

/** Reais times 100 of all pieces of a line. Core's total leaves out what came back already. */
function paidOf({ quantity, total, unit_price: price, adjustments, detail }: ItemRow): number {
  const of = count(quantity);
  const staying = of - count(detail?.return_received_quantity) - count(detail?.return_dismissed_quantity);
  if (staying > 0) {
    return (count(total) * 100 * of) / staying;
  }
  return (count(price) * of - (adjustments ?? []).reduce((sum, one) => sum + count(one.amount), 0)) * 100;
}

function lineOf(item: ItemRow, paid: number, fulfillments: FulfillmentRow[]): ReturnableLine {
  const of = count(item.quantity);
  const piecesIn = (rows: FulfillmentRow[]) =>
    rows
      .flatMap(({ items = [] }) => items)
      .filter(({ line_item_id: id }) => id === item.id)
      .reduce((sum, { quantity }) => sum + count(quantity), 0);
  const withItem = fulfillments.filter(({ items = [] }) =>
    items.some(({ line_item_id: id }) => id === item.id),
  );
  const delivered = withItem.filter((one) => one.delivered_at);
  const onTheWay = withItem.some((one) => one.shipped_at && !one.delivered_at);
  const arrivals = delivered.map((one) => new Date(one.delivered_at as string | Date).getTime());
  return {
    id: item.id,
    title: item.product_title || item.title,
    variantTitle: item.variant_title || null,
    thumbnail: item.thumbnail ?? null,
    of,
    paid,
    shipped: Math.min(of, piecesIn(withItem.filter((one) => one.shipped_at ?? one.delivered_at))),
    delivered: Math.min(of, piecesIn(delivered)),
    returnedInCore:
      count(item.detail?.return_requested_quantity) +
      count(item.detail?.return_received_quantity) +
      count(item.detail?.return_dismissed_quantity),
    deliveredAt: arrivals.length && !onTheWay ? new Date(Math.max(...arrivals)) : null,
    ...pieceMeasures(item.variant, item.variant?.product),
  };
}

function paymentOf(row: PaymentRow) {
  const refunds = (row.refunds ?? []).map(({ amount, note }) => ({ amount: centavos(amount), note }));
  return {
    id: row.id,
    captured: (row.captures ?? []).reduce((sum, { amount }) => sum + centavos(amount), 0),
    refunded: refunds.reduce((sum, { amount }) => sum + amount, 0),
    refunds,
  };
}

const count = (value: Count): number => Number(value ?? 0) || 0;
const centavos = (value: Count): number => toCentavos(count(value));
