import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readReturn } from "../../../../../../returns/list";
import { retryCorreiosReturnRefundWorkflow } from "../../../../../../workflows/decide-return";

/** Tries a refund again now. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = String(req.params.id);
  await retryCorreiosReturnRefundWorkflow(req.scope).run({ input: { id, by: req.auth_context.actor_id } });
  res.json({ return: await readReturn(req.scope, id) });
}
