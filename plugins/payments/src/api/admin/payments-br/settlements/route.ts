import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readQuery } from "@mestres/platform/lib/list-query";
import { SettlementsQuery } from "../../../../lib/admin-payments/query";
import { listSettlementDays } from "../../../../lib/admin-payments/settlements";

/** What moved at the providers per local day and method, in centavos. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  res.json(
    await listSettlementDays(req.scope, readQuery(SettlementsQuery, req.query, "order_payment_invalid")),
  );
}
