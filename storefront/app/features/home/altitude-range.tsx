import { Link } from "react-router";
import { tintStyle } from "~/features/catalog/tint-style";
import type { Tint } from "~/features/catalog/types";
import { altitudeText } from "~/features/catalog/words";

export type Peak = { handle: string; title: string; region: string | null; altitude: number; tint: Tint };

/** Share of the drawing's height that the lowest coffee still gets, so that no peak is a pebble. */
const FLOOR = 0.24;

/** 0.24 to 1, in proportion to the altitude within the shelf. */
export function peakHeight(altitude: number, lowest: number, highest: number): number {
  if (highest <= lowest) {
    return 1;
  }
  return FLOOR + (1 - FLOOR) * ((altitude - lowest) / (highest - lowest));
}

/** The shelf as a mountain range: every coffee a peak as high as it grew. On a phone the range lies on its side. */
export function AltitudeRange({ peaks }: { peaks: Peak[] }) {
  const altitudes = peaks.map((peak) => peak.altitude);
  const [lowest, highest] = [Math.min(...altitudes), Math.max(...altitudes)];
  return (
    <ol className="lg:flex lg:h-[26rem] lg:items-end">
      {peaks.map((peak) => (
        <li
          key={peak.handle}
          className="tinted group relative max-lg:border-b max-lg:border-line lg:flex lg:h-full lg:flex-1 lg:flex-col lg:justify-end"
          style={{ ...tintStyle(peak.tint), "--rise": peakHeight(peak.altitude, lowest, highest) }}
        >
          <Link
            to={`/cafes/${peak.handle}`}
            prefetch="intent"
            className="grid grid-cols-[4.75rem_1fr] items-center gap-x-3 py-2.5 lg:flex lg:flex-col lg:gap-0 lg:py-0 lg:text-center"
          >
            <span className="figures font-display text-lg whitespace-nowrap lg:text-base">
              {altitudeText(peak.altitude)}
            </span>
            <span className="min-w-0 text-sm leading-tight decoration-1 underline-offset-4 group-hover:underline lg:mt-0.5 lg:mb-2 lg:px-1 lg:text-2xs lg:text-soft">
              {peak.title}
            </span>
            <span aria-hidden className="range-peak" />
          </Link>
        </li>
      ))}
    </ol>
  );
}
