import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { z } from "@medusajs/framework/zod";
import { loadPostingList } from "../../../../features/parcels/read/print/load";
import { printPostingList } from "../../../../features/parcels/read/print/posting-list";
import { readQuery, texts } from "../../../../features/parcels/read/read-query";
import { sendPdf } from "../send-pdf";

const ListQuery = z.strictObject({ ids: texts(500) });

/** The list that goes to the counter with the parcels. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { ids } = readQuery(ListQuery, req.query);
  sendPdf(res, "lista-de-postagem.pdf", await printPostingList(await loadPostingList(req.scope, ids)));
}
