import type { Box, Sheet } from "@mestres/platform/lib/pdf/sheet";
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

/** Draws the bars. Points. */
export function drawBarcode(sheet: Sheet, barcode: string, { x, y, width, height }: Box): void {
  const widths = barWidths(barcode);
  const module = width / widths.reduce((sum, one) => sum + one, 0);
  const bars: Box[] = [];
  let at = x;
  widths.forEach((modules, index) => {
    if (index % 2 === 0) {
      bars.push({ x: at, y, width: modules * module, height });
    }
    at += modules * module;
  });
  sheet.fill(bars);
}

/** Draws a QR code of side `size`, points. */
export function drawQrCode(sheet: Sheet, text: string, x: number, y: number, size: number): void {
  const { modules } = createQr(text, { errorCorrectionLevel: "M" });
  const module = size / modules.size;
  const dark: Box[] = [];
  modules.data.forEach((isDark, index) => {
    if (isDark) {
      const [column, row] = [index % modules.size, Math.floor(index / modules.size)];
      // A hair wider than a module, so that neighbours leave no white line between them.
      const side = module + 0.05;
      dark.push({ x: x + column * module, y: y + row * module, width: side, height: side });
    }
  });
  sheet.fill(dark);
}
