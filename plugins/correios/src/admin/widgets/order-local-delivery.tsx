import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { OrderDeliveryPanel } from "../components/delivery/order-delivery-panel";

/** Beside an order: own delivery or pick-up, with the day that was promised. */
const OrderLocalDelivery = ({ data }: { data: { id: string } }) => <OrderDeliveryPanel orderId={data.id} />;

export const config = defineWidgetConfig({
  id: "mestres-correios:order-local-delivery",
  zone: "order.details.side.after",
});

export default OrderLocalDelivery;
