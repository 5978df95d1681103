import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import { BuyLabelsSchema } from "./labels/validators";
import { PrintLabelsSchema } from "./print-validators";
import { PackOrderSchema } from "./orders/[order_id]/parcels/validators";
import { ParcelFiscalSchema } from "./parcels/[id]/fiscal/validators";
import { MarkPostedSchema } from "./parcels/mark-posted/validators";

const body = (matcher: string, schema: z.ZodObject): MiddlewareRoute => ({
  matcher: `/admin/correios${matcher}`,
  methods: ["POST"],
  middlewares: [validateAndTransformBody(schema)],
});

export const adminParcelMiddlewares: MiddlewareRoute[] = [
  body("/orders/:order_id/parcels", PackOrderSchema),
  body("/labels.pdf", PrintLabelsSchema),
  body("/labels", BuyLabelsSchema as unknown as z.ZodObject),
  body("/parcels/:id/fiscal", ParcelFiscalSchema as unknown as z.ZodObject),
  body("/parcels/mark-posted", MarkPostedSchema),
];
