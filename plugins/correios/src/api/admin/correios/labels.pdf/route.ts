import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { readQuery } from "@mestres/platform/lib/list-query";
import { printLabels } from "../../../../features/parcels/read/print/labels";
import { loadLabels } from "../../../../features/parcels/read/print/load";
import { markLabelsPrintedWorkflow } from "../../../../features/parcels/use-cases/mark-labels-printed";
import { sendPdf } from "../send-pdf";
import { LabelsQuery, type PrintLabels } from "../print-validators";

const pdfOf = async (req: MedusaRequest, { ids, format }: PrintLabels) =>
  printLabels(await loadLabels(req.scope, ids), format);

/** Labels to look at, with declarations of content where there is no NF-e. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const query = readQuery(LabelsQuery, req.query, "parcel_filter_invalid");
  sendPdf(res, "etiquetas.pdf", await pdfOf(req, query));
}

/** The same to print; notes that they were printed. */
export async function POST(req: MedusaRequest<PrintLabels>, res: MedusaResponse): Promise<void> {
  const pdf = await pdfOf(req, req.validatedBody);
  await markLabelsPrintedWorkflow(req.scope).run({ input: { ids: req.validatedBody.ids } });
  sendPdf(res, "etiquetas.pdf", pdf);
}
