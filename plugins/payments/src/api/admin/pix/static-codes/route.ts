import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { PIX_STORE } from "../../../../lib/charge-context";
import { listStaticCodes } from "../../../../lib/static-codes/list";
import type PixModuleService from "../../../../modules/pix/service";
import { createPixStaticCodeWorkflow } from "../../../../workflows/create-pix-static-code";
import { StaticCodesQuerySchema, type CreateStaticCodeBody } from "./validators";

/** Codes for the counter, newest first, with what came in by each. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const store: PixModuleService = req.scope.resolve(PIX_STORE);
  const page = StaticCodesQuerySchema.parse(req.query);
  res.json({ ...(await listStaticCodes(store, page)), ...page });
}

/** Makes a code for the counter. */
export async function POST(
  req: AuthenticatedMedusaRequest<CreateStaticCodeBody>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await createPixStaticCodeWorkflow(req.scope).run({
    input: { ...req.validatedBody, created_by: req.auth_context.actor_id },
  });
  const { id, txid, label, amount, pix_copia_e_cola, created_at } = result;
  res.status(201).json({ static_code: { id, txid, label, amount, pix_copia_e_cola, created_at } });
}
