import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { previewRates } from "../../../../../features/freight/read/rates-preview";
import { FREIGHT_RATES_MODULE, type FreightRatesService } from "../../../../../modules/freight";
import { importRatesWorkflow } from "../../../../../features/freight/use-cases/import-rates";
import type { AdminImportRates } from "../validators";

/**
 * Puts a file's lines in the place of its services' lines: all of them or, with one problem in the file, none. With
 * `dry_run` it says what would happen. Problems come with line, column and value.
 */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminImportRates>,
  res: MedusaResponse,
): Promise<void> {
  const { csv, dry_run } = req.validatedBody;
  const preview = await previewRates(req.scope.resolve<FreightRatesService>(FREIGHT_RATES_MODULE), csv);
  if (!dry_run && preview.problems.length === 0) {
    await importRatesWorkflow(req.scope).run({ input: { csv } });
  }
  const refused = !dry_run && preview.problems.length > 0;
  res.status(refused ? 400 : 200).json({
    ...(refused && { code: "rates_csv_invalid", type: "invalid_data", message: preview.message }),
    ...preview,
    imported: !dry_run && !refused,
  });
}
