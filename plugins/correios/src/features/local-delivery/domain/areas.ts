import { narrowest, overlapOf, spanOf } from "./cep-ranges";
import type { CepRange, DeliveryArea } from "./types";

/** CEPs that two active areas both claim, and which of the two serves them. */
export type AreaOverlap = {
  /** The other area. */
  area_id: string;
  name: string;
  /** Whether the area asked about is the one that serves these CEPs. */
  wins: boolean;
} & CepRange;

/** Whether the first of two claims to a CEP goes before the second: the narrower, then the cheaper, then the older. */
function goesBefore(
  a: { area: DeliveryArea; span: number },
  b: { area: DeliveryArea; span: number },
): boolean {
  if (a.span !== b.span) {
    return a.span < b.span;
  }
  if (a.area.price !== b.area.price) {
    return a.area.price < b.area.price;
  }
  return a.area.id < b.area.id;
}

/**
 * The active area that serves a CEP. Where several claim it, the narrowest range decides: a street's own price goes
 * before its city's. Among equally narrow ones the cheaper area does, then the older.
 *
 * @param cep eight digits
 */
export function findArea(areas: readonly DeliveryArea[], cep: string): DeliveryArea | undefined {
  const claims = areas
    .filter(({ active }) => active)
    .flatMap((area) => {
      const range = narrowest(area.ranges, cep);
      return range ? [{ area, span: spanOf(range) }] : [];
    });
  return claims.reduce<(typeof claims)[number] | undefined>(
    (best, claim) => (best && goesBefore(best, claim) ? best : claim),
    undefined,
  )?.area;
}

/** Where an area meets the other active ones, for staff to see; nothing for an inactive one. */
export function overlapsOf(area: DeliveryArea, areas: readonly DeliveryArea[]): AreaOverlap[] {
  if (!area.active) {
    return [];
  }
  return areas
    .filter((other) => other.active && other.id !== area.id)
    .flatMap((other) =>
      area.ranges.flatMap((mine) =>
        other.ranges.flatMap((theirs) => {
          const shared = overlapOf(mine, theirs);
          const wins = goesBefore({ area, span: spanOf(mine) }, { area: other, span: spanOf(theirs) });
          return shared ? [{ ...shared, area_id: other.id, name: other.name, wins }] : [];
        }),
      ),
    );
}
