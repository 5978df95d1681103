import QRCode from "qrcode";

/** A QR code as one SVG path on a square grid of `size` modules, quiet zone included. */
export type QrDrawing = { size: number; path: string };

/** The standard asks for 4 empty modules around the code (ISO/IEC 18004, 6.3.8). */
const QUIET_ZONE = 4;

/**
 * Draws the text as a QR code on the server, so that no QR library goes to the
 * browser and the code is there without JavaScript. Level M survives the glare
 * of a photographed screen and keeps the modules large enough for old phones.
 */
export function drawQr(text: string): QrDrawing {
  const { modules } = QRCode.create(text, { errorCorrectionLevel: "M" });
  let path = "";
  for (let row = 0; row < modules.size; row++) {
    let column = 0;
    while (column < modules.size) {
      if (!modules.get(row, column)) {
        column++;
        continue;
      }
      const start = column;
      while (column < modules.size && modules.get(row, column)) {
        column++;
      }
      const width = column - start;
      path += `M${start + QUIET_ZONE} ${row + QUIET_ZONE}h${width}v1h-${width}z`;
    }
  }
  return { size: modules.size + QUIET_ZONE * 2, path };
}
