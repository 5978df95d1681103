import { defineMiddlewares, validateAndTransformBody } from "@medusajs/framework/http";
import { SettleCaseSchema } from "./admin/payments-br/cases/[id]/settle/validators";
import { storeCartMiddlewares } from "./store/carts/middlewares";
import { RetryOrderPaymentSchema } from "./store/orders/[id]/payment/validators";
import { storePaymentCollectionMiddlewares } from "./store/payment-collections/middlewares";

export default defineMiddlewares({
  routes: [
    ...storeCartMiddlewares,
    ...storePaymentCollectionMiddlewares,
    {
      matcher: "/admin/payments-br/cases/:id/settle",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(SettleCaseSchema)],
    },
    {
      matcher: "/store/orders/:id/payment",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(RetryOrderPaymentSchema)],
    },
    // The handler authenticates before it reads a byte of the body.
    { matcher: "/hooks/pix", methods: ["POST"], bodyParser: false },
    { matcher: "/hooks/pix/pix", methods: ["POST"], bodyParser: false },
  ],
});
