import QRCode from "qrcode";

/** Bacen asks for a quiet zone around the code; four modules are the standard's. */
const QUIET_ZONE = 4;

/** A QR code as an SVG image that needs no server, fit to be printed at any size. */
export async function qrImageOf(text: string): Promise<string> {
  const svg = await QRCode.toString(text, { type: "svg", errorCorrectionLevel: "M", margin: QUIET_ZONE });
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
}
