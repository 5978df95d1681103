import { drawText, textWidth } from "./type";

const NAME = "Mestres Café";

/** Two peaks and a sun: the roaster's mark, 44 pixels high, its left foot at x, y. */
function mark(x: number, y: number, ink: string): string {
  return [
    `<path d="M${x} ${y}l20 -34l13 20l8 -11l17 25z" fill="none" stroke="${ink}" stroke-width="3.6" stroke-linejoin="round"/>`,
    `<circle cx="${x + 45}" cy="${y - 35}" r="6.5" fill="${ink}"/>`,
  ].join("");
}

/** The mark and the roaster's name on one line, starting at x; `y` is the baseline. */
export function brandLine(x: number, y: number, ink: string): string {
  return (
    mark(x, y, ink) + drawText(NAME, x + 76, y, { face: "display", size: 52, tracking: -0.01, fill: ink })
  );
}

/** Width of the brand line in pixels. */
export function brandWidth(): number {
  return 76 + textWidth(NAME, { face: "display", size: 52, tracking: -0.01 });
}
