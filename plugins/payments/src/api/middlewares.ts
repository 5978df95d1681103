import { defineMiddlewares, validateAndTransformBody } from "@medusajs/framework/http";
import { policyRoutes } from "@mestres/platform/lib/policies";
import { limitUse } from "@mestres/platform/lib/limits/middleware";
import { PaymentLinkSchema } from "./admin/orders/[id]/payments-br/link/validators";
import { CreateDuePixSchema } from "./admin/orders/[id]/pix/due/validators";
import { SettleCaseSchema } from "./admin/payments-br/cases/[id]/settle/validators";
import { ArchiveStaticCodeSchema } from "./admin/pix/static-codes/[id]/validators";
import { CreateStaticCodeSchema } from "./admin/pix/static-codes/validators";
import { storeCartMiddlewares } from "./store/carts/middlewares";
import { refuseCardData } from "./refuse-card-data";
import { RetryOrderPaymentSchema } from "./store/orders/[id]/payment/validators";
import { storePaymentCollectionMiddlewares } from "./store/payment-collections/middlewares";
import { paymentsPolicies } from "../policies/payments";

export default defineMiddlewares({
  routes: [
    ...policyRoutes(paymentsPolicies),
    // Before the body is looked at by anyone else, core included.
    {
      matcher: "/store/payment-collections/:id/payment-sessions",
      methods: ["POST"],
      middlewares: [refuseCardData],
    },
    {
      matcher: "/store/orders/:id/payment",
      methods: ["POST"],
      middlewares: [refuseCardData, limitUse("payment", { subject: ({ params }) => params.id })],
    },
    {
      matcher: "/store/orders/:id/cancel",
      methods: ["POST"],
      middlewares: [limitUse("payment", { subject: ({ params }) => params.id })],
    },
    { matcher: "/hooks/*", methods: ["POST"], middlewares: [limitUse("hooks")] },
    ...storeCartMiddlewares,
    ...storePaymentCollectionMiddlewares,
    {
      matcher: "/admin/payments-br/cases/:id/settle",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(SettleCaseSchema)],
    },
    {
      matcher: "/admin/pix/static-codes",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(CreateStaticCodeSchema)],
    },
    {
      matcher: "/admin/pix/static-codes/:id",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(ArchiveStaticCodeSchema)],
    },
    {
      matcher: "/admin/orders/:id/pix/due",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(CreateDuePixSchema)],
    },
    {
      matcher: "/store/orders/:id/payment",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(RetryOrderPaymentSchema)],
    },
    {
      matcher: "/store/payment-links/:id",
      methods: ["POST"],
      middlewares: [limitUse("payment", { subject: ({ params }) => params.id })],
    },
    {
      matcher: "/admin/orders/:id/payments-br/link",
      methods: ["POST"],
      middlewares: [validateAndTransformBody(PaymentLinkSchema)],
    },
    // Signatures are about the bytes as they came.
    { matcher: "/hooks/efi", methods: ["POST"], bodyParser: false },
    // The handler authenticates before it reads a byte of the body.
    { matcher: "/hooks/pix", methods: ["POST"], bodyParser: false },
    { matcher: "/hooks/pix/pix", methods: ["POST"], bodyParser: false },
    { matcher: "/hooks/mercadopago", methods: ["POST"], bodyParser: false },
    { matcher: "/hooks/stripe", methods: ["POST"], bodyParser: false },
  ],
});
