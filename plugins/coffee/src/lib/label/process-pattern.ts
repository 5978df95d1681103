import type { CoffeeProcess } from "../coffee";

type Band = {
  x: number;
  y: number;
  width: number;
  height: number;
};

const dot = (x: number, y: number, radius: number, fill: string): string =>
  `<circle cx="${x.toFixed(1)}" cy="${y.toFixed(1)}" r="${radius.toFixed(1)}" ${fill}/>`;

/** Draws `one` at equal steps, as many as fit the band. */
function repeat(band: Band, step: number, one: (x: number, middle: number, index: number) => string): string {
  const count = Math.floor(band.width / step);
  const start = band.x + (band.width - (count - 1) * step) / 2;
  const middle = band.y + band.height / 2;
  return Array.from({ length: count }, (_, index) => one(start + index * step, middle, index)).join("");
}

type Drawer = (band: Band, ink: string) => string;

/** Whole cherries, drying in their skin. */
const natural: Drawer = (band, ink) => repeat(band, 26, (x, y) => dot(x, y, 7.5, `fill="${ink}"`));

/** The skin is off: the cherry's outline beside the bean. */
const cerejaDescascado: Drawer = (band, ink) =>
  repeat(band, 26, (x, y, index) =>
    index % 2 === 0
      ? dot(x, y, 7.5, `fill="${ink}"`)
      : dot(x, y, 6.5, `fill="none" stroke="${ink}" stroke-width="2.4"`),
  );

/** Water. */
const lavado: Drawer = (band, ink) =>
  [-7, 0, 7]
    .map((shift) => {
      const y = band.y + band.height / 2 + shift;
      const waves = Math.floor(band.width / 40);
      const start = band.x + (band.width - waves * 40) / 2;
      return `<path d="M${start} ${y}${"q10 -8 20 0t20 0".repeat(waves)}" fill="none" stroke="${ink}" stroke-width="2.6"/>`;
    })
    .join("");

/** Honeycomb. */
const honey: Drawer = (band, ink) =>
  repeat(band, 27, (x, y) => {
    const corners = Array.from({ length: 6 }, (_, index) => {
      const turn = (Math.PI / 3) * index;
      return `${(x + 12.5 * Math.cos(turn)).toFixed(1)},${(y + 12.5 * Math.sin(turn)).toFixed(1)}`;
    });
    return `<polygon points="${corners.join(" ")}" fill="none" stroke="${ink}" stroke-width="2.6"/>`;
  });

/** Bubbles. */
const fermentado: Drawer = (band, ink) =>
  repeat(band, 24, (x, y, index) => {
    const size = [8.5, 4, 6, 3, 7, 4.5][index % 6] ?? 5;
    const lift = [2, -6, 4, 6, -3, 7][index % 6] ?? 0;
    return dot(x, y + lift, size, `fill="none" stroke="${ink}" stroke-width="2.4"`);
  });

/** More than one process: a plain weave. */
const mixed: Drawer = (band, ink) =>
  repeat(band, 15, (x, y, index) => {
    const lean = index % 2 === 0 ? 8 : -8;
    return `<path d="M${(x - lean).toFixed(1)} ${y - 9}L${(x + lean).toFixed(1)} ${y + 9}" stroke="${ink}" stroke-width="2.6" stroke-linecap="round"/>`;
  });

const DRAWERS: Record<CoffeeProcess, Drawer> = {
  natural,
  cereja_descascado: cerejaDescascado,
  lavado,
  honey,
  fermentado,
};

/** The band of a label that tells how the coffee was processed, drawn in `ink`. */
export function processPattern(process: CoffeeProcess | null | undefined, band: Band, ink: string): string {
  return (process ? DRAWERS[process] : mixed)(band, ink);
}
