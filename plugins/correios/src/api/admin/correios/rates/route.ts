import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { FREIGHT_RATES_MODULE, type FreightRatesService } from "../../../../modules/freight";
import type { RatesPage } from "../../../../features/freight/read/answers";
import { readQuery } from "@mestres/platform/lib/list-query";
import { AdminListRates } from "./validators";

/** Lines of the fallback table. Amounts in centavos, weights in grams. */
export async function GET(req: MedusaRequest, res: MedusaResponse<RatesPage>): Promise<void> {
  const { limit, offset, service, source, q, order } = readQuery(AdminListRates, req.query);
  const rates = req.scope.resolve<FreightRatesService>(FREIGHT_RATES_MODULE);
  const column = order.replace(/^-/, "");
  const [lines, count] = await rates.listAndCountFreightRates(
    {
      ...(service && { service }),
      ...(source && { source: source as ("api" | "csv" | "seed")[] }),
      ...(q && { cep_start: { $lte: q.padEnd(8, "9") }, cep_end: { $gte: q.padEnd(8, "0") } }),
    },
    {
      take: limit,
      skip: offset,
      order: {
        [column]: order.startsWith("-") ? "DESC" : "ASC",
        ...(column === "cep_start" && { cep_end: "ASC", service: "ASC", max_grams: "ASC" }),
        id: "ASC",
      },
    },
  );
  res.json({
    rates: lines.map(({ id, service, cep_start, cep_end, max_grams, amount, days, source, refreshed_at }) => {
      return { id, service, cep_start, cep_end, max_grams, amount, days, source, refreshed_at };
    }),
    count,
    limit,
    offset,
  });
}
