import type { ServiceLimits, Sides } from "./types";

/** Whole centimetres as the carrier measures them: the longest first, none below what it counts at least. */
export function countedSides(sides: Sides, { minSides }: ServiceLimits): Sides {
  const sorted = [...sides].sort((a, b) => b - a);
  return minSides.map((least, index) => Math.max(least, Math.ceil(sorted[index] ?? 0))) as Sides;
}

/** Whether a service takes a closed parcel of these sides, in centimetres, the longest first. */
export function takesSides(sides: Sides, { maxSides, maxSum }: ServiceLimits): boolean {
  return (
    sides.every((side, index) => side <= (maxSides[index] ?? 0)) && sides[0] + sides[1] + sides[2] <= maxSum
  );
}
