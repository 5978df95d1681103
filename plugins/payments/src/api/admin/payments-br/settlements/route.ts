import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readQuery, SettlementsQuery } from "../../../../lib/admin-payments/query";
import { listSettlementDays } from "../../../../lib/admin-payments/settlements";

/** What moved at the providers per local day and method, in centavos. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(await listSettlementDays(req.scope, readQuery(SettlementsQuery, req.query)));
}
