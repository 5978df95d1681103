import CustomerModule from "@medusajs/medusa/customer";
import { defineLink } from "@medusajs/framework/utils";
import FiscalIdentityModule from "../modules/fiscal-identity";

export default defineLink(CustomerModule.linkable.customer, FiscalIdentityModule.linkable.fiscalIdentity);
