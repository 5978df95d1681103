import { beginPdf, type Pdf } from "@mestres/platform/lib/pdf/document";
import { PAPERS, type PrintFormat } from "./paper";
import { Writer } from "./writer";

/** A PDF in the making. */
export type Print = Pdf & {
  /** Begins a new page of text. */
  write(format: PrintFormat): Writer;
};

/** Begins a PDF of parcels' papers. */
export async function beginPrint(title: string): Promise<Print> {
  const pdf = await beginPdf(title);
  return { ...pdf, write: (format) => new Writer(pdf, PAPERS[format]) };
}
