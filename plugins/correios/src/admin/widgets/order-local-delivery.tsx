import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { onlyWith } from "@mestres/admin-kit";
import { OrderDeliveryPanel } from "../components/delivery/order-delivery-panel";
import { NEEDS } from "../lib/needs";

/** Beside an order: own delivery or pick-up, with the day that was promised. */
const OrderLocalDelivery = onlyWith(NEEDS.order, ({ data }: { data: { id: string } }) => (
  <OrderDeliveryPanel orderId={data.id} />
));

export const config = defineWidgetConfig({
  id: "mestres-correios:order-local-delivery",
  zone: "order.details.side.after",
});

export default OrderLocalDelivery;
