import { defineMiddlewares } from "@medusajs/framework/http";
import { storeCartFiscalIdentityMiddlewares } from "./store/carts/[id]/fiscal-identity/middlewares";
import { hideSealedFieldsMiddlewares } from "./store/hide-sealed-fields";

export default defineMiddlewares({
  routes: [...hideSealedFieldsMiddlewares, ...storeCartFiscalIdentityMiddlewares],
});
