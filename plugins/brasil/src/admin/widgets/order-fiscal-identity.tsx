import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { onlyWith } from "@mestres/admin-kit";
import { FiscalIdentityPanel } from "../components/fiscal-identity-panel";
import { NEEDS } from "../lib/needs";

/** Beside an order: who is invoiced. */
const OrderFiscalIdentity = onlyWith(NEEDS.fiscalIdentity, ({ data }: { data: { id: string } }) => (
  <FiscalIdentityPanel owner="orders" id={data.id} />
));

export const config = defineWidgetConfig({
  id: "mestres-brasil:order-fiscal-identity",
  zone: "order.details.side.after",
});

export default OrderFiscalIdentity;
