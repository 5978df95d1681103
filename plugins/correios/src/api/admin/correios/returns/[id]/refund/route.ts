import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readReturn } from "../../../../../../features/returns/read/list";
import { retryCorreiosReturnRefundWorkflow } from "../../../../../../features/returns/use-cases/decide-return";

/** Tries a refund again now. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = String(req.params.id);
  await retryCorreiosReturnRefundWorkflow(req.scope).run({ input: { id, by: req.auth_context.actor_id } });
  res.json({ return: await readReturn(req.scope, id) });
}
