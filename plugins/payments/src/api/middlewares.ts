import { defineMiddlewares, validateAndTransformBody } from "@medusajs/framework/http";
import { RetryOrderPaymentSchema } from "./store/orders/[id]/payment/validators";

export default defineMiddlewares({
  routes: [
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
