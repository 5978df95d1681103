import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { localDate } from "@mestres/platform/lib/clock";
import { writeRatesCsv } from "../../../../../features/freight/domain/rates/write-csv";
import { FREIGHT_RATES_MODULE, type FreightRatesService } from "../../../../../modules/freight";

/** The whole table as a file for a spreadsheet, which the import takes back. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const rates = await req.scope
    .resolve<FreightRatesService>(FREIGHT_RATES_MODULE)
    .listFreightRates(
      {},
      { take: null, order: { service: "ASC", cep_start: "ASC", cep_end: "ASC", max_grams: "ASC" } },
    );
  res.setHeader("content-type", "text/csv; charset=utf-8");
  res.setHeader("content-disposition", `attachment; filename="fretes-${localDate()}.csv"`);
  res.send(writeRatesCsv(rates));
}
