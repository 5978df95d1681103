import OrderModule from "@medusajs/medusa/order";
import { defineLink } from "@medusajs/framework/utils";
import FiscalIdentityModule from "../modules/fiscal-identity";

export default defineLink(OrderModule.linkable.order, FiscalIdentityModule.linkable.fiscalIdentity);
