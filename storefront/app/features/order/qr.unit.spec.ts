import QRCode from "qrcode";
import { drawQr } from "./qr.server";

const CODE =
  "00020101021226830014br.gov.bcb.pix2561psp.example/v2/9d36b84fc70b478fb95c12729b90ca25520400005303986540512.505802BR";

/** Paints the path back onto a grid, the way a browser would. */
function paint({ size, path }: { size: number; path: string }): boolean[][] {
  const grid = Array.from({ length: size }, () => Array.from({ length: size }, () => false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let column = 0; column < Number(width); column++) {
      grid[Number(y)]![Number(x) + column] = true;
    }
  }
  return grid;
}

describe("drawQr", () => {
  it("draws every module of the code, inside four empty ones all round", () => {
    const drawing = drawQr(CODE);
    const { modules } = QRCode.create(CODE, { errorCorrectionLevel: "M" });
    const grid = paint(drawing);
    expect(drawing.size).toBe(modules.size + 8);
    for (let row = 0; row < drawing.size; row++) {
      for (let column = 0; column < drawing.size; column++) {
        const [y, x] = [row - 4, column - 4];
        const inside = x >= 0 && y >= 0 && x < modules.size && y < modules.size;
        expect(grid[row]![column]).toBe(inside && Boolean(modules.get(y, x)));
      }
    }
  });

  it("writes nothing into the path but drawing commands", () => {
    expect(drawQr('"><script>').path).toMatch(/^[Mhvz\d\s-]+$/);
  });
});
