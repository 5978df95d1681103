import { defineWidgetConfig } from "@medusajs/admin-sdk";
import { FiscalIdentityPanel } from "../components/fiscal-identity-panel";

/** Beside a customer: who is invoiced. */
const CustomerFiscalIdentity = ({ data }: { data: { id: string } }) => (
  <FiscalIdentityPanel owner="customers" id={data.id} />
);

export const config = defineWidgetConfig({
  id: "mestres-brasil:customer-fiscal-identity",
  zone: "customer.details.side.after",
});

export default CustomerFiscalIdentity;
