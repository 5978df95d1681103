import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { printLabels } from "../../../../features/parcels/read/print/labels";
import { loadLabels } from "../../../../features/parcels/read/print/load";
import { readQuery } from "@mestres/platform/lib/list-query";
import { texts } from "../../../../features/parcels/read/texts";
import { markLabelsPrintedWorkflow } from "../../../../features/parcels/use-cases/mark-labels-printed";
import { sendPdf } from "../send-pdf";

const PrintQuery = z.strictObject({ ids: texts(100), format: z.enum(["a4", "10x15"]).default("a4") });

/** Labels ready to print, with declarations of content where there is no NF-e; notes that they were printed. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { ids, format } = readQuery(PrintQuery, req.query, "parcel_filter_invalid");
  const pdf = await printLabels(await loadLabels(req.scope, ids), format);
  await markLabelsPrintedWorkflow(req.scope).run({ input: { ids } });
  sendPdf(res, "etiquetas.pdf", pdf);
}
