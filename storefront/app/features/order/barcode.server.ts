/** Bars as one SVG path on a grid of modules, `width` modules wide and one high. */
export type BarcodeDrawing = { width: number; path: string };

/** Interleaved 2 of 5 (ISO/IEC 16390): five elements per digit, two of them wide. */
const DIGITS = [
  "nnwwn",
  "wnnnw",
  "nwnnw",
  "wwnnn",
  "nnwnw",
  "wnwnn",
  "nwwnn",
  "nnnww",
  "wnnwn",
  "nwnwn",
] as const;

const WIDE = 3;
const NARROW = 1;
/** Clear modules on both sides, without which no scanner finds the beginning. */
const QUIET_ZONE = 10;

/**
 * Draws a boleto's 44 digits. The first digit of each pair is in the bars, the second in
 * the spaces between them.
 * @returns null for anything but 44 digits
 */
export function drawBarcode(digits: string): BarcodeDrawing | null {
  if (!/^\d{44}$/.test(digits)) {
    return null;
  }
  const pairs = digits.match(/\d\d/g) ?? [];
  const body = pairs.map((pair) => {
    const [bars = "", spaces = ""] = [...pair].map((digit) => DIGITS[Number(digit)]);
    return [...bars].map((bar, index) => bar + spaces[index]).join("");
  });
  const elements = `nnnn${body.join("")}wnn`;
  let x = QUIET_ZONE;
  let path = "";
  [...elements].forEach((element, index) => {
    const width = element === "w" ? WIDE : NARROW;
    if (index % 2 === 0) {
      path += `M${x} 0h${width}v1h-${width}z`;
    }
    x += width;
  });
  return { width: x + QUIET_ZONE, path };
}
