import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { listedCase } from "../../../../../../lib/admin-payments/cases";
import { displayIds } from "../../../../../../lib/admin-payments/display-ids";
import { settlePaymentCaseWorkflow } from "../../../../../../workflows/settle-payment-case";
import type { SettleCaseBody } from "./validators";

/** Carries out a decision about a case; a settled one is refused. */
export async function POST(
  req: AuthenticatedMedusaRequest<SettleCaseBody>,
  res: MedusaResponse,
): Promise<void> {
  const { resolution, note } = req.validatedBody;
  const { result } = await settlePaymentCaseWorkflow(req.scope).run({
    input: { case_id: String(req.params.id), resolution, note, settled_by: req.auth_context.actor_id },
  });
  res.json({ case: listedCase(result, await displayIds(req.scope, [result.order_id])) });
}
