import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { MedusaError } from "@medusajs/framework/utils";
import { listReturns, ReturnsQuery } from "../../../../features/returns/read/list";

/** Returns, filtered, sorted and paged. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const read = ReturnsQuery.safeParse(req.query);
  if (!read.success) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Filtro inválido: ${read.error.issues[0]?.path.join(".") || "parâmetro desconhecido"}.`,
      "return_filter_invalid",
    );
  }
  const { returns, count } = await listReturns(req.scope, read.data);
  res.json({ returns, count, limit: read.data.limit, offset: read.data.offset });
}
