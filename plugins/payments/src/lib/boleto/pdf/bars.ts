import { raw } from "bwip-js/node";
import { create as createQr } from "qrcode";

const WIDE = 3;

/**
 * Widths of an "interleaved 2 of 5" barcode, in modules: bar, space, bar, …
 * Febraban prints the 44 digits so.
 */
export function barWidths(barcode: string): number[] {
  const [drawn] = raw({ bcid: "interleaved2of5", text: barcode }) as unknown as { sbs?: number[] }[];
  // The last one is the quiet zone's; a wide element is three narrow ones.
  return (drawn?.sbs ?? []).slice(0, -1).map((width) => (width > 1 ? WIDE : 1));
}

type Canvas = Pick<PDFKit.PDFDocument, "rect" | "fill" | "save" | "restore">;
type Place = { x: number; y: number; width: number; height: number };

/** Draws the bars as shapes, which print sharp at any resolution. Points. */
export function drawBarcode(doc: Canvas, barcode: string, { x, y, width, height }: Place): void {
  const widths = barWidths(barcode);
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

/** Draws a QR code of side `size`, points. */
export function drawQrCode(doc: Canvas, text: string, x: number, y: number, size: number): void {
  const { modules } = createQr(text, { errorCorrectionLevel: "M" });
  const module = size / modules.size;
  doc.save();
  modules.data.forEach((dark, index) => {
    if (dark) {
      const [column, row] = [index % modules.size, Math.floor(index / modules.size)];
      // A hair wider than a module, so that neighbours leave no white line between them.
      doc.rect(x + column * module, y + row * module, module + 0.05, module + 0.05);
    }
  });
  doc.fill("#000");
  doc.restore();
}
