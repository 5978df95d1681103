import { MM } from "./piece-groups";
import { countedSides, takesSides } from "./limits";
import type { ServiceLimits, ShippingBox, Sides } from "./types";

/** A box of the store as one service sees it. */
export type UsableBox = {
  box: ShippingBox;
  /** Millimetres. */
  inner: Sides;
  /** Cubic millimetres. */
  room: number;
  /** Most grams of content: what the box carries, and what the service takes less the empty box. */
  maxGrams: number;
  /** Centimetres that the service counts. */
  outer: Sides;
};

/** The active boxes that a service takes when closed, the roomiest first and always in the same order. */
export function usableBoxes(boxes: readonly ShippingBox[], limits: ServiceLimits): UsableBox[] {
  return boxes
    .filter(({ active }) => active)
    .map((box): UsableBox => {
      const inner = [box.length, box.width, box.height]
        .map((side) => side * MM)
        .sort((a, b) => b - a) as Sides;
      return {
        box,
        inner,
        room: inner[0] * inner[1] * inner[2],
        maxGrams: Math.min(box.max_grams, limits.maxGrams - box.empty_grams),
        outer: countedSides([box.outer_length, box.outer_width, box.outer_height], limits),
      };
    })
    .filter(({ maxGrams, outer }) => maxGrams > 0 && takesSides(outer, limits))
    .sort((a, b) => b.room - a.room || b.maxGrams - a.maxGrams || (a.box.id < b.box.id ? -1 : 1));
}

/** Whether one piece of these sides (longest first) and weight goes into a box. */
export function holdsOne({ inner, maxGrams }: UsableBox, sides: Sides, grams: number): boolean {
  return grams <= maxGrams && sides.every((side, index) => side <= (inner[index] ?? 0));
}

/** The boxes that no other box is at least as good as for anything: where parcels begin. */
export function largestBoxes(boxes: readonly UsableBox[]): UsableBox[] {
  return boxes.filter(
    (box, index) =>
      !boxes.some(
        (other, at) =>
          at < index &&
          other.maxGrams >= box.maxGrams &&
          other.inner.every((side, axis) => side >= (box.inner[axis] ?? 0)),
      ),
  );
}
