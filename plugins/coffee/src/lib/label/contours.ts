import type { Terrain } from "./terrain";

type Point = readonly [x: number, y: number];

/**
 * Marching squares: for each of the 16 ways a cell's corners (top left 8, top right 4,
 * bottom right 2, bottom left 1) lie above the level, the edges that a line joins.
 * Edges: 0 top, 1 right, 2 bottom, 3 left. Each line keeps the higher ground on its left.
 */
const CELL_LINES: readonly (readonly (readonly [number, number])[])[] = [
  [],
  [[2, 3]],
  [[1, 2]],
  [[1, 3]],
  [[0, 1]],
  [
    [0, 1],
    [2, 3],
  ],
  [[0, 2]],
  [[0, 3]],
  [[3, 0]],
  [[2, 0]],
  [
    [3, 0],
    [1, 2],
  ],
  [[1, 0]],
  [[3, 1]],
  [[2, 1]],
  [[3, 2]],
  [],
];

/** The rings of equal height at one level, in grid coordinates. */
export function contourRings(terrain: Terrain, level: number): Point[][] {
  const { columns, rows, heights } = terrain;
  const at = (column: number, row: number): number => heights[row * columns + column] ?? 0;
  const share = (a: number, b: number): number => (Math.abs(b - a) < 1e-9 ? 0.5 : (level - a) / (b - a));
  /** A cell edge's number: unique over the grid, shared by the two cells beside it. */
  const edgeKey = (column: number, row: number, edge: number): number =>
    edge === 0 || edge === 2
      ? ((row + (edge === 2 ? 1 : 0)) * columns + column) * 2
      : (row * columns + column + (edge === 1 ? 1 : 0)) * 2 + 1;
  const crossing = (column: number, row: number, edge: number): Point => {
    if (edge === 0) {
      return [column + share(at(column, row), at(column + 1, row)), row];
    }
    if (edge === 2) {
      return [column + share(at(column, row + 1), at(column + 1, row + 1)), row + 1];
    }
    if (edge === 3) {
      return [column, row + share(at(column, row), at(column, row + 1))];
    }
    return [column + 1, row + share(at(column + 1, row), at(column + 1, row + 1))];
  };

  const next = new Map<number, { key: number; point: Point }>();
  for (let row = 0; row < rows - 1; row++) {
    for (let column = 0; column < columns - 1; column++) {
      const shape =
        (at(column, row) >= level ? 8 : 0) +
        (at(column + 1, row) >= level ? 4 : 0) +
        (at(column + 1, row + 1) >= level ? 2 : 0) +
        (at(column, row + 1) >= level ? 1 : 0);
      for (const [from, to] of CELL_LINES[shape] ?? []) {
        next.set(edgeKey(column, row, from), {
          key: edgeKey(column, row, to),
          point: crossing(column, row, from),
        });
      }
    }
  }

  const rings: Point[][] = [];
  while (next.size > 0) {
    const ring: Point[] = [];
    let key: number | undefined = next.keys().next().value;
    while (key !== undefined) {
      const step = next.get(key);
      if (!step) {
        break;
      }
      next.delete(key);
      ring.push(step.point);
      key = step.key;
    }
    if (ring.length > 3) {
      rings.push(ring);
    }
  }
  return rings;
}

const round = (value: number): string => (Math.round(value * 10) / 10).toString();

/**
 * A ring as a smooth SVG path: quadratic curves through the middles of its sides.
 * `scale` and the offsets turn grid coordinates into pixels.
 */
export function ringPath(ring: readonly Point[], scale: number, offsetX: number, offsetY: number): string {
  const place = ([x, y]: Point): Point => [x * scale + offsetX, y * scale + offsetY];
  const middle = (a: Point, b: Point): Point => [(a[0] + b[0]) / 2, (a[1] + b[1]) / 2];
  const points = ring.map(place);
  const last = points[points.length - 1];
  const first = points[0];
  if (!first || !last) {
    return "";
  }
  const start = middle(last, first);
  const curves = points.map((point, index) => {
    const end = middle(point, points[(index + 1) % points.length] ?? first);
    return `Q${round(point[0])} ${round(point[1])} ${round(end[0])} ${round(end[1])}`;
  });
  return `M${round(start[0])} ${round(start[1])}${curves.join("")}Z`;
}
