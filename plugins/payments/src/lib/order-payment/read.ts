import type { MedusaContainer } from "@medusajs/framework/types";
import { forShopper, orderTimeline } from "../records/history";
import { orderPaymentError } from "./errors";
import { loadOrderPayment } from "./load";
import { offeredMethods } from "./offered";
import { orderPaymentView, type OrderPaymentView } from "./view";

/** The shopper's view of an order's payment. @throws MedusaError `order_payment_not_found` */
export async function readOrderPayment(
  container: MedusaContainer,
  orderId: string,
): Promise<OrderPaymentView> {
  const order = await loadOrderPayment(container, orderId);
  if (!order) {
    throw orderPaymentError("NOT_FOUND", "order_payment_not_found", "Este pedido não existe.");
  }
  const [timeline, offered] = await Promise.all([
    orderTimeline(container, orderId),
    offeredMethods(container, order.regionId),
  ]);
  return orderPaymentView(
    order,
    forShopper(timeline),
    offered.map(({ method }) => method),
  );
}
