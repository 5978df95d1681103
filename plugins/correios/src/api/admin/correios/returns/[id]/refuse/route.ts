import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readReturn } from "../../../../../../features/returns/read/list";
import { refuseCorreiosReturnWorkflow } from "../../../../../../features/returns/use-cases/decide-return";
import type { RefuseReturnBody } from "../../validators";

/** Refuses a return, with a reason that the shopper reads. */
export async function POST(
  req: AuthenticatedMedusaRequest<RefuseReturnBody>,
  res: MedusaResponse,
): Promise<void> {
  const id = String(req.params.id);
  await refuseCorreiosReturnWorkflow(req.scope).run({
    input: { id, by: req.auth_context.actor_id, reason: req.validatedBody.reason },
  });
  res.json({ return: await readReturn(req.scope, id) });
}
