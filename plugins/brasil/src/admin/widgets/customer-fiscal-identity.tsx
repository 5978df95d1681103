import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { onlyWith } from "@mestres/admin-kit";
import { FiscalIdentityPanel } from "../components/fiscal-identity-panel";
import { NEEDS } from "../lib/needs";

/** Beside a customer: who is invoiced. */
const CustomerFiscalIdentity = onlyWith(NEEDS.fiscalIdentity, ({ data }: { data: { id: string } }) => (
  <FiscalIdentityPanel owner="customers" id={data.id} />
));

export const config = defineWidgetConfig({
  id: "mestres-brasil:customer-fiscal-identity",
  zone: "customer.details.side.after",
});

export default CustomerFiscalIdentity;
