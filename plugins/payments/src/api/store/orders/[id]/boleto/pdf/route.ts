import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { printOrderBoleto } from "../../../../../../lib/boleto/print-order";

/** The printable boleto of an order that waits for its payment. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const { pdf, displayId } = await printOrderBoleto(req.scope, String(req.params.id));
  res.setHeader("content-type", "application/pdf");
  res.setHeader("content-disposition", `inline; filename="boleto-pedido-${displayId}.pdf"`);
  res.setHeader("cache-control", "private, no-store");
  res.send(pdf);
}
