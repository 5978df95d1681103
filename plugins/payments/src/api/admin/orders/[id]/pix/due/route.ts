import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { settleAttempt } from "../../../../../../lib/order-payment/retry";
import { readPixView } from "../../../../../../lib/read-pix-view";
import { createDuePixWorkflow } from "../../../../../../workflows/create-due-pix";
import type { CreateDuePixBody } from "./validators";

/** A PIX with a due date (cobv) for an unpaid order, in the place of its current attempt. */
export async function POST(
  req: AuthenticatedMedusaRequest<CreateDuePixBody>,
  res: MedusaResponse,
): Promise<void> {
  const orderId = String(req.params.id);
  const { result } = await createDuePixWorkflow(req.scope).run({
    input: { order_id: orderId, ...req.validatedBody },
  });
  if (result.retired.settle) {
    // Paid at the last moment: that is what the answer tells.
    await settleAttempt(req.scope, result.retired.settle);
  }
  res.json({ pix: await readPixView(req.scope, orderId) });
}
