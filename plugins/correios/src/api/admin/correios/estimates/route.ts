import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { sumEstimates } from "../../../../features/freight/domain/estimates/totals";
import type { EstimatesPage } from "../../../../features/freight/read/answers";
import { FREIGHT_RATES_MODULE, type FreightRatesService } from "../../../../modules/freight";
import { readQuery } from "@mestres/platform/lib/list-query";
import { AdminListEstimates } from "./validators";

const DAY_MS = 86_400_000;
/** The first instant of a day in São Paulo, which has kept no summer time since 2019; or so many ms behind it. */
const startOf = (day: string, later = 0) => new Date(Date.parse(`${day}T00:00:00-03:00`) + later);

/** Freights sold at an estimated price, newest first, with sums of the period. Amounts in centavos. */
export async function GET(req: MedusaRequest, res: MedusaResponse<EstimatesPage>): Promise<void> {
  const { limit, offset, state, from, to } = readQuery(AdminListEstimates, req.query);
  const rates = req.scope.resolve<FreightRatesService>(FREIGHT_RATES_MODULE);
  const period = {
    ...(from && { $gte: startOf(from) }),
    ...(to && { $lt: startOf(to, DAY_MS) }),
  };
  const filters = { ...((from || to) && { sold_at: period }), ...(state && { state }) };
  const [estimates, count] = await rates.listAndCountFreightEstimates(filters, {
    take: limit,
    skip: offset,
    order: { sold_at: "DESC", id: "ASC" },
  });
  const counted = await rates.listFreightEstimates(filters, {
    take: null,
    select: ["charged", "estimated", "real", "sold_at"],
  });
  res.json({
    estimates: estimates.map((estimate) => ({
      id: estimate.id,
      order_id: estimate.order_id,
      display_id: estimate.display_id,
      service: estimate.service,
      cep: estimate.cep,
      parcels: (estimate.parcels as unknown as unknown[]).length,
      charged: estimate.charged,
      estimated: estimate.estimated,
      real: estimate.real,
      difference: estimate.real === null ? null : estimate.real - estimate.estimated,
      state: estimate.state,
      problem: estimate.problem,
      sold_at: estimate.sold_at,
      answered_at: estimate.answered_at,
    })),
    count,
    limit,
    offset,
    ...sumEstimates(counted),
  });
}
