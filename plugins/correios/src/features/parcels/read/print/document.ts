import type { PDFDocument } from "pdf-lib";
import { PAPERS, type PrintFormat } from "./paper";
import { Writer } from "./writer";

/** A PDF in the making. */
export type Print = {
  pdf: PDFDocument;
  /** Begins a new page of text. */
  write(format: PrintFormat): Writer;
  /** The finished file. */
  bytes(): Promise<Buffer>;
};

/** Begins a PDF. The library is only loaded to print: most processes never do. */
export async function beginPrint(title: string): Promise<Print> {
  const { PDFDocument, StandardFonts } = await import("pdf-lib");
  const pdf = await PDFDocument.create();
  pdf.setTitle(title, { showInWindowTitleBar: true });
  pdf.setLanguage("pt-BR");
  const fonts = {
    regular: await pdf.embedFont(StandardFonts.Helvetica),
    bold: await pdf.embedFont(StandardFonts.HelveticaBold),
  };
  return {
    pdf,
    write: (format) => new Writer(pdf, PAPERS[format], fonts),
    bytes: async () => Buffer.from(await pdf.save()),
  };
}
