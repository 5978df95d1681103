import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { FiscalIdentityPanel } from "../components/fiscal-identity-panel";

/** Beside an order: who is invoiced. */
const OrderFiscalIdentity = ({ data }: { data: { id: string } }) => (
  <FiscalIdentityPanel owner="orders" id={data.id} />
);

export const config = defineWidgetConfig({
  id: "mestres-brasil:order-fiscal-identity",
  zone: "order.details.side.after",
});

export default OrderFiscalIdentity;
