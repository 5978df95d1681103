import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readReturn } from "../../../../../../features/returns/read/list";
import { receiveCorreiosReturnWorkflow } from "../../../../../../features/returns/use-cases/decide-return";
import type { ReceiveReturnBody } from "../../validators";

/** The items came: what of them can be sold again goes back to stock, and the money goes back. */
export async function POST(
  req: AuthenticatedMedusaRequest<ReceiveReturnBody>,
  res: MedusaResponse,
): Promise<void> {
  const id = String(req.params.id);
  await receiveCorreiosReturnWorkflow(req.scope).run({
    input: {
      id,
      by: req.auth_context.actor_id,
      counts: req.validatedBody.items,
      note: req.validatedBody.note,
    },
  });
  res.json({ return: await readReturn(req.scope, id) });
}
