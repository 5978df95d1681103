import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { toCentavos } from "@mestres/platform/lib/money";
import { orderUrl } from "@mestres/platform/lib/shop-url";
import { readOrderPayment } from "../order-payment/read";
import type { OrderPaymentView } from "../order-payment/view";

/** What a message about an order's payment is made of. Money in centavos. */
export type MailFacts = {
  shop: string;
  orderUrl: string;
  to: string;
  displayId: number;
  lines: { name: string; quantity: number; total: number }[];
  freight: number;
  discount: number;
  total: number;
  payment: OrderPaymentView;
};

type OrderRow = {
  display_id: number;
  email: string | null;
  total: number;
  shipping_total: number;
  discount_total: number;
  items?: {
    title: string;
    variant_title?: string | null;
    quantity: number;
    original_total: number;
  }[];
};

const FIELDS = [
  "id",
  "display_id",
  "email",
  "total",
  "shipping_total",
  "discount_total",
  "items.*",
  "items.original_total",
];

/**
 * Reads an order for a message to its shopper.
 *
 * @returns undefined for an order that does not exist, or has nobody to write to
 */
export async function readMailFacts(
  container: MedusaContainer,
  orderId: string,
): Promise<MailFacts | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [orders, stores] = await Promise.all([
    query.graph({ entity: "order", fields: FIELDS, filters: { id: orderId } }),
    query.graph({ entity: "store", fields: ["id", "name"] }),
  ]);
  const order = (orders.data as unknown as OrderRow[])[0];
  if (!order?.email) {
    return undefined;
  }
  return {
    shop: (stores.data as { name?: string }[])[0]?.name ?? "",
    orderUrl: orderUrl(orderId),
    to: order.email,
    displayId: order.display_id,
    lines: (order.items ?? []).map((item) => ({
      name: [item.title, item.variant_title].filter(Boolean).join(", "),
      quantity: item.quantity,
      total: toCentavos(item.original_total),
    })),
    freight: toCentavos(order.shipping_total),
    discount: toCentavos(order.discount_total),
    total: toCentavos(order.total),
    payment: await readOrderPayment(container, orderId),
  };
}
