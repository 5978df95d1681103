import { validateAndTransformBody, type MiddlewareRoute } from "@medusajs/framework/http";
import type { z } from "@medusajs/framework/zod";
import {
  CreateDeliveryArea,
  CreateFreeFreightRule,
  CreatePickupPoint,
  UpdateDeliveryArea,
  UpdateFreeFreightRule,
  UpdatePickupPoint,
} from "./delivery-validators";

const bodies = (matcher: string, create: z.ZodObject, update: z.ZodObject): MiddlewareRoute[] => [
  { method: ["POST"], matcher, middlewares: [validateAndTransformBody(create)] },
  { method: ["POST"], matcher: `${matcher}/:id`, middlewares: [validateAndTransformBody(update)] },
];

export const adminDeliveryMiddlewares: MiddlewareRoute[] = [
  ...bodies("/admin/correios/delivery-areas", CreateDeliveryArea, UpdateDeliveryArea),
  ...bodies("/admin/correios/pickup-points", CreatePickupPoint, UpdatePickupPoint),
  ...bodies("/admin/correios/free-freight", CreateFreeFreightRule, UpdateFreeFreightRule),
];
