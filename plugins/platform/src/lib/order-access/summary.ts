import type { MedusaContainer } from "@medusajs/framework/types";
import { getOrderDetailWorkflow } from "@medusajs/medusa/core-flows";
import { findOrder } from "./facts";
import { orderNotFound } from "./errors";

/** What anybody may know of an order: its state, its goods, its total. Amounts as core gives them, in reais. */
export type OrderSummary = {
  id: string;
  display_id: number;
  status: string;
  payment_status: string;
  fulfillment_status: string;
  currency_code: string;
  total: number;
  items: {
    title: string;
    product_title: string | null;
    variant_title: string | null;
    thumbnail: string | null;
    quantity: number;
    unit_price: number;
    total: number;
  }[];
};

const FIELDS = [
  "id",
  "display_id",
  "status",
  "payment_status",
  "fulfillment_status",
  "currency_code",
  "total",
  "items.*",
];

/** @throws MedusaError `order_not_found` */
export async function readOrderSummary(container: MedusaContainer, id: string): Promise<OrderSummary> {
  if (!(await findOrder(container, id))) {
    throw orderNotFound();
  }
  const { result } = await getOrderDetailWorkflow(container).run({
    input: { order_id: id, fields: FIELDS, filters: { is_draft_order: false } },
  });
  const order = result as unknown as OrderSummary;
  return {
    id: order.id,
    display_id: order.display_id,
    status: order.status,
    payment_status: order.payment_status,
    fulfillment_status: order.fulfillment_status,
    currency_code: order.currency_code,
    total: Number(order.total),
    items: order.items.map((item) => ({
      title: item.title,
      product_title: item.product_title,
      variant_title: item.variant_title,
      thumbnail: item.thumbnail,
      quantity: Number(item.quantity),
      unit_price: Number(item.unit_price),
      total: Number(item.total),
    })),
  };
}
