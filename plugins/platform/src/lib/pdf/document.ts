import type { PDFDocument } from "pdf-lib";
import { Sheet } from "./sheet";

/** A PDF in the making. */
export type Pdf = {
  /** The library's own document, for what is taken over from other PDFs. */
  document: PDFDocument;
  /** Begins a page; points. */
  sheet(width: number, height: number): Sheet;
  /** The finished file. */
  bytes(): Promise<Buffer>;
};

/**
 * Begins a PDF in Portuguese, with the fonts that every reader has. The library is only loaded to print: most processes
 * never do.
 */
export async function beginPdf(title: string, author?: string): Promise<Pdf> {
  const { PDFDocument, StandardFonts, grayscale } = await import("pdf-lib");
  const document = await PDFDocument.create();
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setLanguage("pt-BR");
  if (author) {
    document.setAuthor(author);
  }
  const fonts = {
    regular: await document.embedFont(StandardFonts.Helvetica),
    bold: await document.embedFont(StandardFonts.HelveticaBold),
  };
  return {
    document,
    sheet: (width, height) => new Sheet(document.addPage([width, height]), fonts, grayscale),
    bytes: async () => Buffer.from(await document.save()),
  };
}
