import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { OrderParcelsPanel } from "../components/order/order-parcels-panel";

/** Beside an order: its parcels with the Correios. */
const OrderParcelsWidget = ({ data }: { data: { id: string } }) => <OrderParcelsPanel orderId={data.id} />;

export const config = defineWidgetConfig({
  id: "mestres-shipping:order-parcels",
  zone: "order.details.side.after",
});

export default OrderParcelsWidget;
