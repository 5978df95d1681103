import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readPerformance, readPerformanceQuery } from "../../../../../features/tracking/read/performance";

/** How parcels fared, day by day: `?days=30`, local dates, today last. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { days } = readPerformanceQuery(req.query);
  res.json({ days: await readPerformance(req.scope, days) });
}
