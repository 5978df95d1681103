import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { onlyWith } from "@mestres/admin-kit";
import { OrderPaymentsPanel } from "../components/order/order-payments-panel";
import { NEEDS } from "../lib/needs";

/** Beside an order: its payment by PIX, boleto or card. */
const OrderPaymentsWidget = onlyWith(NEEDS.orderPanel, ({ data }: { data: { id: string } }) => (
  <OrderPaymentsPanel orderId={data.id} />
));

export const config = defineWidgetConfig({
  id: "mestres-payments:order-payments",
  zone: "order.details.side.after",
});

export default OrderPaymentsWidget;
