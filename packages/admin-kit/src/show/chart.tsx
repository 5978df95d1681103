import { Text } from "@medusajs/ui";
import { lazy, Suspense, type ReactNode } from "react";
import type { Colour } from "../lib/colours";

/** One kind of value in a chart. */
export type Series = {
  /** Its name among a point's values. */
  name: string;
  label: string;
  colour: Colour;
  /** Series of one name stand upon each other; all do where none is given. */
  stack?: string;
};

/** One place on the axis, such as a day. */
export type ChartPoint = {
  /** What stands on the axis. */
  label: string;
  /** What it is called beside its values, where that is more than the label. */
  title?: string;
  values: Readonly<Record<string, number>>;
};

export type ChartProps = {
  title: string;
  /** What stands beside the title, such as a sum. */
  aside?: ReactNode;
  points: readonly ChartPoint[];
  series: readonly Series[];
  /** A value as text. */
  format: (value: number) => string;
  /** Pixels. */
  height?: number;
};

const DOTS: Record<Colour, string> = {
  green: "var(--tag-green-icon)",
  red: "var(--tag-red-icon)",
  orange: "var(--tag-orange-icon)",
  blue: "var(--tag-blue-icon)",
  purple: "var(--tag-purple-icon)",
  grey: "var(--tag-neutral-icon)",
};

/** A colour as CSS writes it: the theme's own, light or dark. */
export function cssColour(colour: Colour): string {
  return DOTS[colour];
}

/** Only who looks at a chart waits for the library that draws it. */
const Bars = lazy(() => import("./chart-bars"));

/**
 * Bars, stacked; what is negative hangs below the line. A picture of what a table or a sum beside it says in words, so
 * that a screen reader is spared the bars.
 */
export function Chart({ title, aside, series, height = 192, ...plot }: ChartProps) {
  return (
    <figure className="flex flex-col gap-y-3 px-6 py-4">
      <figcaption className="flex flex-wrap items-center justify-between gap-2">
        <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <Text size="small" weight="plus">
            {title}
          </Text>
          {series.length > 1 &&
            series.map(({ name, label, colour }) => (
              <Text key={name} size="xsmall" className="text-ui-fg-subtle flex items-center gap-x-1.5">
                <span aria-hidden className="size-2 rounded-full" style={{ background: cssColour(colour) }} />
                {label}
              </Text>
            ))}
        </div>
        {aside && <Text size="small">{aside}</Text>}
      </figcaption>
      <div aria-hidden style={{ height }}>
        <Suspense>
          <Bars series={series} height={height} {...plot} />
        </Suspense>
      </div>
    </figure>
  );
}
