import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { may } from "../lib/may";
import { accessError } from "./errors";

/** Whether a body arranges pages or tables of the dashboard for everybody, as core's two routes for it call that. */
export function isForEverybody(body: unknown): boolean {
  const { is_default, is_system_default } = (body ?? {}) as Record<string, unknown>;
  return Boolean(is_default) || Boolean(is_system_default);
}

/** Everybody of the staff arranges their own dashboard. Core lets them arrange everybody's, too. */
async function ownLooks(req: MedusaRequest, _res: MedusaResponse, next: MedusaNextFunction): Promise<void> {
  if (isForEverybody(req.body) && !(await may(req, "store:update"))) {
    throw accessError(
      "FORBIDDEN",
      "role_beyond_own",
      "O arranjo de todos só muda por quem cuida das configurações da loja. Salve-o só para você.",
    );
  }
  next();
}

export const sharedLooksMiddlewares: MiddlewareRoute[] = [
  "/admin/layouts/:zone/configuration",
  "/admin/views/:entity/configurations",
  "/admin/views/:entity/configurations/:id",
].map((matcher) => ({ matcher, methods: ["POST"], middlewares: [ownLooks] }));
