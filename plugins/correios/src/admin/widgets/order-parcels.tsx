import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { onlyWith } from "@mestres/admin-kit";
import { OrderParcelsPanel } from "../components/order/order-parcels-panel";
import { NEEDS } from "../lib/needs";

/** Beside an order: its parcels with the Correios. */
const OrderParcelsWidget = onlyWith(NEEDS.parcels, ({ data }: { data: { id: string } }) => (
  <OrderParcelsPanel orderId={data.id} />
));

export const config = defineWidgetConfig({
  id: "mestres-shipping:order-parcels",
  zone: "order.details.side.after",
});

export default OrderParcelsWidget;
