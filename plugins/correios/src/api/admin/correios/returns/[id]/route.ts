import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readReturn } from "../../../../../features/returns/read/list";

/** One return with its history. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ return: await readReturn(req.scope, String(req.params.id)) });
}
