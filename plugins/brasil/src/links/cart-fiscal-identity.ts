import CartModule from "@medusajs/medusa/cart";
import { defineLink } from "@medusajs/framework/utils";
import FiscalIdentityModule from "../modules/fiscal-identity";

export default defineLink(CartModule.linkable.cart, FiscalIdentityModule.linkable.fiscalIdentity);
