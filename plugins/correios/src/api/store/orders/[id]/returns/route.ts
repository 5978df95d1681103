import type { AuthenticatedMedusaRequest, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { previewReturn } from "../../../../../features/returns/use-cases/open-return";
import { readOrderReturns, shownPreview } from "../../../../../features/returns/read/view";
import { requestCorreiosReturnWorkflow } from "../../../../../features/returns/use-cases/request-return";
import type { RequestReturnBody } from "./validators";

/** An order's returns and what may still be returned. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.setHeader("cache-control", "no-store");
  res.json(await readOrderReturns(req.scope, String(req.params.id)));
}

/** Asks for a return, or with `preview` only for what it would give back. Whoever asks names the order's e-mail. */
export async function POST(
  req: AuthenticatedMedusaRequest<RequestReturnBody>,
  res: MedusaResponse,
): Promise<void> {
  res.setHeader("cache-control", "no-store");
  const { preview, ...body } = req.validatedBody;
  const wish = { ...body, order_id: String(req.params.id), customer_id: req.auth_context?.actor_id ?? null };
  if (preview) {
    res.json({ preview: shownPreview(await previewReturn(req.scope, wish)) });
    return;
  }
  const { result } = await requestCorreiosReturnWorkflow(req.scope).run({ input: wish });
  const shown = await readOrderReturns(req.scope, wish.order_id);
  res.status(201).json({ ...shown, return: shown.returns.find(({ id }) => id === result.id) });
}
