import type { QrDrawing } from "./qr.server";

/** Black on white in dark mode too: many bank apps cannot read an inverted code. */
export function QrCode({ qr }: { qr: QrDrawing }) {
  return (
    <svg
      viewBox={`0 0 ${qr.size} ${qr.size}`}
      role="img"
      aria-label="QR code do PIX"
      shapeRendering="crispEdges"
      className="aspect-square w-full max-w-72 rounded-md bg-[#fff]"
    >
      <path d={qr.path} fill="#000" />
    </svg>
  );
}
