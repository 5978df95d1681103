import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { OrderPaymentsPanel } from "../components/order/order-payments-panel";

/** Beside an order: its payment by PIX, boleto or card. */
const OrderPaymentsWidget = ({ data }: { data: { id: string } }) => <OrderPaymentsPanel orderId={data.id} />;

export const config = defineWidgetConfig({
  id: "mestres-payments:order-payments",
  zone: "order.details.side.after",
});

export default OrderPaymentsWidget;
