import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readRatesStatus } from "../../../../../features/freight/read/rates-status";
import { FREIGHT_RATES_MODULE, type FreightRatesService } from "../../../../../modules/freight";

/** The fallback table as a whole, and the filling that is running or was last. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await readRatesStatus(req.scope.resolve<FreightRatesService>(FREIGHT_RATES_MODULE)));
}
