import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { archivePixStaticCodeWorkflow } from "../../../../../workflows/archive-pix-static-code";
import type { ArchiveStaticCodeBody } from "./validators";

/** Takes a code for the counter out of use, or back into it. */
export async function POST(
  req: AuthenticatedMedusaRequest<ArchiveStaticCodeBody>,
  res: MedusaResponse,
): Promise<void> {
  const { result } = await archivePixStaticCodeWorkflow(req.scope).run({
    input: { id: String(req.params.id), archived: req.validatedBody.archived },
  });
  const { id, txid, label, amount, archived_at } = result;
  res.json({ static_code: { id, txid, label, amount, archived_at } });
}
