import { defineMiddlewares } from "@medusajs/framework/http";
import { policyRoutes } from "@mestres/platform/lib/policies";
import { limitUse } from "@mestres/platform/lib/limits/middleware";
import { storeCartFiscalIdentityMiddlewares } from "./store/carts/[id]/fiscal-identity/middlewares";
import { hideSealedFieldsMiddlewares } from "./store/hide-sealed-fields";
import { brasilPolicies } from "../policies/brasil";

export default defineMiddlewares({
  routes: [
    ...policyRoutes(brasilPolicies),
    ...hideSealedFieldsMiddlewares,
    ...storeCartFiscalIdentityMiddlewares,
    { matcher: "/store/cep/:cep", methods: ["GET"], middlewares: [limitUse("cep")] },
  ],
});
