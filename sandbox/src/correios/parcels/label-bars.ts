// The default export: as a module its named `raw` is a kind of barcode, not the drawing without a canvas.
import bwip from "bwip-js/node";

type Canvas = Pick<PDFKit.PDFDocument, "rect" | "fill" | "save" | "restore">;
export type Place = {
  x: number;
  y: number;
  width: number;
  height: number;
};

/** Draws a Code 128 as shapes, which print sharp at any resolution. Points. */
export function drawCode128(doc: Canvas, text: string, { x, y, width, height }: Place): void {
  const [drawn] = bwip.raw({ bcid: "code128", text }) as unknown as { sbs?: number[] }[];
  const widths = drawn?.sbs ?? [];
  const module = width / widths.reduce((sum, one) => sum + one, 0);
  doc.save();
  let at = x;
  widths.forEach((modules, index) => {
    if (index % 2 === 0) {
      doc.rect(at, y, modules * module, height);
    }
    at += modules * module;
  });
  doc.fill("#000");
  doc.restore();
}

/** Draws a Data Matrix of side `size`. Points. */
export function drawDataMatrix(doc: Canvas, text: string, x: number, y: number, size: number): void {
  const [drawn] = bwip.raw({ bcid: "datamatrix", text }) as unknown as { pixs: number[]; pixx: number }[];
  if (!drawn) {
    return;
  }
  const module = size / drawn.pixx;
  doc.save();
  drawn.pixs.forEach((dark, index) => {
    // A hair wider than a module, so that neighbours leave no white line between them.
    if (dark) {
      doc.rect(
        x + (index % drawn.pixx) * module,
        y + Math.floor(index / drawn.pixx) * module,
        module + 0.05,
        module + 0.05,
      );
    }
  });
  doc.fill("#000");
  doc.restore();
}
