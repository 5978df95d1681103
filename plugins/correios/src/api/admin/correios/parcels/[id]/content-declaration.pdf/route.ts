import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { printDeclarations } from "../../../../../../features/parcels/read/print/labels";
import { loadDeclaration } from "../../../../../../features/parcels/read/print/load";
import { sendPdf } from "../../../send-pdf";

/** A parcel's declaration of content, to print. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const id = req.params.id ?? "";
  sendPdf(res, `declaracao-${id}.pdf`, await printDeclarations(await loadDeclaration(req.scope, id)));
}
