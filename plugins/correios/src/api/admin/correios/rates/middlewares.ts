import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http";
import { AdminImportRates } from "./validators";

/** A file of fifty thousand lines, as JSON. */
const BODY_LIMIT = "8mb";

export const adminRatesMiddlewares: MiddlewareRoute[] = [
  {
    methods: ["POST"],
    matcher: "/admin/correios/rates/import",
    bodyParser: { sizeLimit: BODY_LIMIT },
    middlewares: [validateAndTransformBody(AdminImportRates)],
  },
];
