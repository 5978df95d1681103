import { randomFrom, seedOf } from "./random";

/** Heights on a regular grid, row by row; the outer ring is 0 so that every contour closes. */
export type Terrain = {
  columns: number;
  rows: number;
  heights: Float64Array;
  /** Column and row of the highest point that the label leaves in sight. */
  peak: { column: number; row: number; height: number };
};

/** The part of the land, as shares of width and height, that no label or logo covers. */
const IN_SIGHT = { left: 0.22, right: 0.78, top: 0.17, bottom: 0.4 };

function inSight(column: number, row: number, columns: number, rows: number): boolean {
  const x = column / columns;
  const y = row / rows;
  return x > IN_SIGHT.left && x < IN_SIGHT.right && y > IN_SIGHT.top && y < IN_SIGHT.bottom;
}

type Hill = {
  x: number;
  y: number;
  spreadX: number;
  spreadY: number;
  turn: number;
  height: number;
};

const smooth = (t: number): number => t * t * (3 - 2 * t);

/** Value noise: random numbers on a lattice, smoothly joined. */
function latticeNoise(random: () => number): (x: number, y: number) => number {
  const size = 16;
  const lattice = Array.from({ length: size * size }, random);
  const at = (x: number, y: number): number =>
    lattice[(((y % size) + size) % size) * size + (((x % size) + size) % size)] ?? 0;
  return (x, y) => {
    const left = Math.floor(x);
    const top = Math.floor(y);
    const u = smooth(x - left);
    const v = smooth(y - top);
    const upper = at(left, top) * (1 - u) + at(left + 1, top) * u;
    const lower = at(left, top + 1) * (1 - u) + at(left + 1, top + 1) * u;
    return upper * (1 - v) + lower * v;
  };
}

function hillHeight(hill: Hill, x: number, y: number): number {
  const dx = x - hill.x;
  const dy = y - hill.y;
  const along = (dx * Math.cos(hill.turn) + dy * Math.sin(hill.turn)) / hill.spreadX;
  const across = (dy * Math.cos(hill.turn) - dx * Math.sin(hill.turn)) / hill.spreadY;
  return hill.height * Math.exp(-(along * along + across * across));
}

function hillsFor(random: () => number, count: number): Hill[] {
  return Array.from({ length: count }, (_, index) => ({
    x: index === 0 ? 0.32 + random() * 0.4 : random(),
    y: index === 0 ? 0.24 + random() * 0.22 : 0.05 + random() * 0.9,
    spreadX: 0.3 + random() * 0.22,
    spreadY: 0.16 + random() * 0.14,
    turn: random() * Math.PI,
    height: index === 0 ? 1 : 0.3 + random() * 0.3,
  }));
}

/**
 * The land a coffee's contour lines are drawn from. The same name always gives the
 * same land; `hills` is how many rises it has (a blend has more than one origin).
 */
export function terrainFor(
  name: string,
  { columns, rows, hills }: { columns: number; rows: number; hills: number },
): Terrain {
  const random = randomFrom(seedOf(name));
  const noise = latticeNoise(random);
  const shapes = hillsFor(random, hills);
  const heights = new Float64Array(columns * rows);
  const peak = { column: 0, row: 0, height: 0 };
  for (let row = 1; row < rows - 1; row++) {
    for (let column = 1; column < columns - 1; column++) {
      const x = column / (columns - 1);
      const y = (row / (rows - 1)) * (rows / columns);
      const rough =
        0.34 * noise(x * 3.2, y * 3.2) +
        0.15 * noise(x * 6.5 + 5, y * 6.5) +
        0.05 * noise(x * 13, y * 13 + 7);
      const risen = shapes.reduce((highest, hill) => Math.max(highest, 0) + hillHeight(hill, x, y) * 0.62, 0);
      const height = 0.08 + rough + risen;
      heights[row * columns + column] = height;
      if (height > peak.height && inSight(column, row, columns, rows)) {
        Object.assign(peak, { column, row, height });
      }
    }
  }
  return { columns, rows, heights, peak };
}
