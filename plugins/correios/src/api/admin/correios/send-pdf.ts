import type { MedusaResponse } from "@medusajs/framework/http";

/** Answers a PDF that the browser shows. Holds addresses: nobody keeps it. */
export function sendPdf(res: MedusaResponse, name: string, pdf: Buffer): void {
  res.setHeader("content-type", "application/pdf");
  res.setHeader("content-disposition", `inline; filename="${name}"`);
  res.setHeader("cache-control", "no-store");
  res.send(pdf);
}
