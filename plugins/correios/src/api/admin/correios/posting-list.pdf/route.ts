import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { loadPostingList } from "../../../../features/parcels/read/print/load";
import { printPostingList } from "../../../../features/parcels/read/print/posting-list";
import { readQuery } from "@mestres/platform/lib/list-query";
import { texts } from "../../../../features/parcels/read/texts";
import { sendPdf } from "../send-pdf";

const ListQuery = z.strictObject({ ids: texts(500) });

/** The list that goes to the counter with the parcels. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { ids } = readQuery(ListQuery, req.query, "parcel_filter_invalid");
  sendPdf(res, "lista-de-postagem.pdf", await printPostingList(await loadPostingList(req.scope, ids)));
}
