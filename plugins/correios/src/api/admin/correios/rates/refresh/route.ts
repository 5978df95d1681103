import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { startRatesRefreshWorkflow } from "../../../../../features/freight/use-cases/start-rates-refresh";

/** Fills the table from the Correios' prices, in the background; the one that is running goes on. */
export async function POST(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { result } = await startRatesRefreshWorkflow(req.scope).run({ input: { requested_by: "staff" } });
  res.status(202).json(result);
}
