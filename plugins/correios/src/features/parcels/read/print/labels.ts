import type { PDFEmbeddedPage } from "pdf-lib";
import { mm } from "@mestres/platform/lib/pdf/units";
import { beginPrint, type Print } from "./document";
import { writeDeclaration, type PrintedDeclaration } from "./declaration";
import { PAPERS, type PrintFormat } from "./paper";

export type PrintedLabel = {
  /** The Correios' own label, base64. */
  pdf: string;
  /** What travels with it where there is no NF-e. */
  declaration: PrintedDeclaration | null;
};

/** Left around a label on a sheet of four, for the printer's sake and the scissors'. */
const GUTTER = mm(4);

/** Where a label lies on its sheet; `perSheet` of them make one. */
function slots(format: PrintFormat): { x: number; y: number; width: number; height: number }[] {
  const { width, height } = PAPERS[format];
  if (format === "10x15") {
    return [{ x: 0, y: 0, width, height }];
  }
  const [w, h] = [width / 2, height / 2];
  return [
    [0, h],
    [w, h],
    [0, 0],
    [w, 0],
  ].map(([x = 0, y = 0]) => ({
    x: x + GUTTER,
    y: y + GUTTER,
    width: w - 2 * GUTTER,
    height: h - 2 * GUTTER,
  }));
}

/** Whole and in the middle of its place, never larger than it was drawn: its barcodes must stay readable. */
function fit(label: PDFEmbeddedPage, slot: { x: number; y: number; width: number; height: number }) {
  const scale = Math.min(1, slot.width / label.width, slot.height / label.height);
  const [width, height] = [label.width * scale, label.height * scale];
  return {
    x: slot.x + (slot.width - width) / 2,
    y: slot.y + (slot.height - height) / 2,
    width,
    height,
  };
}

async function drawLabels(
  { document: pdf }: Print,
  labels: readonly PrintedLabel[],
  format: PrintFormat,
): Promise<void> {
  const places = slots(format);
  const { width, height } = PAPERS[format];
  let used = places.length;
  for (const label of labels) {
    // A label of several pages keeps them all.
    for (const page of await pdf.embedPdf(Buffer.from(label.pdf, "base64"), await pagesOf(label.pdf))) {
      if (used === places.length) {
        pdf.addPage([width, height]);
        used = 0;
      }
      const sheet = pdf.getPage(pdf.getPageCount() - 1);
      const place = places[used++];
      if (place) {
        sheet.drawPage(page, fit(page, place));
      }
    }
  }
}

async function pagesOf(base64: string): Promise<number[]> {
  const { PDFDocument } = await import("pdf-lib");
  return (await PDFDocument.load(Buffer.from(base64, "base64"))).getPageIndices();
}

/**
 * Labels ready to print, composed of the Correios' own: four on a sheet of A4, or each on 10×15 cm. Declarations of
 * content follow, each on pages of its own.
 */
export async function printLabels(labels: readonly PrintedLabel[], format: PrintFormat): Promise<Buffer> {
  const print = await beginPrint("Etiquetas dos Correios");
  await drawLabels(print, labels, format);
  for (const { declaration } of labels) {
    if (declaration) {
      writeDeclaration(print.write(format), declaration);
    }
  }
  return print.bytes();
}

/** Declarations of content alone, on A4. */
export async function printDeclarations(declarations: readonly PrintedDeclaration[]): Promise<Buffer> {
  const print = await beginPrint("Declaração de conteúdo");
  for (const declaration of declarations) {
    writeDeclaration(print.write("a4"), declaration);
  }
  return print.bytes();
}
