import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readReturn } from "../../../../../../features/returns/read/list";
import { cancelCorreiosReturnWorkflow } from "../../../../../../features/returns/use-cases/decide-return";
import type { CancelReturnBody } from "../../validators";

/** Gives a return up before it was posted. */
export async function POST(
  req: AuthenticatedMedusaRequest<CancelReturnBody>,
  res: MedusaResponse,
): Promise<void> {
  const id = String(req.params.id);
  await cancelCorreiosReturnWorkflow(req.scope).run({
    input: { id, by: req.auth_context.actor_id, note: req.validatedBody.note },
  });
  res.json({ return: await readReturn(req.scope, id) });
}
