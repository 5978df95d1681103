import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { readAudit } from "../../../../../audit/read";

/** One entry with what was there before, what came after, and what was sent, without secrets. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const entry = await readAudit(req.scope, req.params.id ?? "");
  if (!entry) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "Este registro não existe.", "audit_entry_not_found");
  }
  res.json({ entry });
}
