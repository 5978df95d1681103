import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readReturn } from "../../../../../../features/returns/read/list";
import { approveCorreiosReturnWorkflow } from "../../../../../../features/returns/use-cases/decide-return";

/** Agrees to a return, or has a new code made for one that ran out. */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const id = String(req.params.id);
  await approveCorreiosReturnWorkflow(req.scope).run({ input: { id, by: req.auth_context.actor_id } });
  res.json({ return: await readReturn(req.scope, id) });
}
