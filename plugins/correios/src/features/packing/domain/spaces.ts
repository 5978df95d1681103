/** A cuboid at a place inside a box, in millimetres. */
export type Space = {
  x: number;
  y: number;
  z: number;
  dx: number;
  dy: number;
  dz: number;
};

/** More would cost time and find nothing: the smallest are given up. */
const MAX_SPACES = 60;

const overlap = (a: Space, b: Space): boolean =>
  a.x < b.x + b.dx &&
  b.x < a.x + a.dx &&
  a.y < b.y + b.dy &&
  b.y < a.y + a.dy &&
  a.z < b.z + b.dz &&
  b.z < a.z + a.dz;

const holds = (outer: Space, inner: Space): boolean =>
  outer.x <= inner.x &&
  outer.y <= inner.y &&
  outer.z <= inner.z &&
  outer.x + outer.dx >= inner.x + inner.dx &&
  outer.y + outer.dy >= inner.y + inner.dy &&
  outer.z + outer.dz >= inner.z + inner.dz;

const volumeOf = ({ dx, dy, dz }: Space): number => dx * dy * dz;

/** Adds what is left of a space around what was put there: the largest free cuboids, which overlap one another. */
function addAround(space: Space, taken: Space, least: number, into: Space[]): void {
  const { x, y, z, dx, dy, dz } = space;
  if (dx < least || dy < least || dz < least) {
    return;
  }
  const [west, south, below] = [taken.x - x, taken.y - y, taken.z - z];
  const [east, north, above] = [dx - west - taken.dx, dy - south - taken.dy, dz - below - taken.dz];
  if (west >= least) {
    into.push({ x, y, z, dx: west, dy, dz });
  }
  if (east >= least) {
    into.push({ x: taken.x + taken.dx, y, z, dx: east, dy, dz });
  }
  if (south >= least) {
    into.push({ x, y, z, dx, dy: south, dz });
  }
  if (north >= least) {
    into.push({ x, y: taken.y + taken.dy, z, dx, dy: north, dz });
  }
  if (below >= least) {
    into.push({ x, y, z, dx, dy, dz: below });
  }
  if (above >= least) {
    into.push({ x, y, z: taken.z + taken.dz, dx, dy, dz: above });
  }
}

/**
 * The maximal free spaces once a cuboid is taken, the lowest and innermost first.
 *
 * @param least sides that nothing left to place goes below, in millimetres
 */
export function take(spaces: readonly Space[], taken: Space, least: number): Space[] {
  const free: Space[] = [];
  const fresh: Space[] = [];
  for (const space of spaces) {
    if (!overlap(space, taken)) {
      free.push(space);
    } else {
      addAround(space, taken, least, fresh);
    }
  }
  fresh.sort((a, b) => volumeOf(b) - volumeOf(a));
  for (const part of fresh) {
    if (!free.some((space) => holds(space, part))) {
      free.push(part);
    }
  }
  if (free.length > MAX_SPACES) {
    free.sort((a, b) => volumeOf(b) - volumeOf(a));
    free.length = MAX_SPACES;
  }
  return free.sort((a, b) => a.z - b.z || a.y - b.y || a.x - b.x || volumeOf(b) - volumeOf(a));
}
