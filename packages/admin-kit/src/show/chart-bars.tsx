import { Text } from "@medusajs/ui";
import { Bar, BarChart, ReferenceLine, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";
import { cssColour, type ChartPoint, type ChartProps, type Series } from "./chart";

type Props = Required<Pick<ChartProps, "points" | "series" | "format" | "height">>;

/** The axis is as wide as its longest value; a letter of it, in pixels. */
const LETTER = 6.5;

const AXIS = {
  stroke: "var(--border-strong)",
  tick: { fill: "var(--fg-subtle)", fontSize: 11 },
  tickLine: false,
};

/** The power of ten above the highest stack: what stands at the axis is not longer. */
function roundAbove(points: Props["points"]): number {
  const heights = points.map(({ values }) =>
    Object.values(values).reduce((sum, value) => sum + Math.abs(value), 0),
  );
  return 10 ** Math.ceil(Math.log10(Math.max(...heights, 1)));
}

/** The bars of a chart; a module of its own, since the library that draws them is large. */
export default function ChartBars({ points, series, format, height }: Props) {
  const widest = format(-roundAbove(points)).length;
  return (
    <ResponsiveContainer width="100%" height={height} initialDimension={{ width: 600, height }}>
      <BarChart
        data={[...points]}
        stackOffset="sign"
        accessibilityLayer={false}
        margin={{ top: 4, right: 0, bottom: 0, left: 0 }}
      >
        <XAxis dataKey="label" minTickGap={24} {...AXIS} />
        <YAxis width={widest * LETTER + 8} tickFormatter={format} axisLine={false} {...AXIS} />
        <ReferenceLine y={0} stroke="var(--border-strong)" />
        <Tooltip
          cursor={{ fill: "var(--bg-base-hover)", stroke: "none" }}
          isAnimationActive={false}
          content={({ payload }) => (
            <Tip point={payload[0]?.payload as ChartPoint | undefined} series={series} format={format} />
          )}
        />
        {series.map(({ name, colour, stack = "all" }) => (
          <Bar
            key={name}
            dataKey={({ values }: ChartPoint) => values[name] ?? 0}
            stackId={stack}
            fill={cssColour(colour)}
            maxBarSize={40}
            isAnimationActive={false}
          />
        ))}
      </BarChart>
    </ResponsiveContainer>
  );
}

type TipProps = {
  point: ChartPoint | undefined;
  series: readonly Series[];
  format: (value: number) => string;
};

const Tip = ({ point, series, format }: TipProps) =>
  point && (
    <div className="bg-ui-bg-base shadow-elevation-tooltip flex flex-col gap-y-1 rounded-lg px-3 py-2">
      <Text size="xsmall" weight="plus">
        {point.title ?? point.label}
      </Text>
      {series.map(({ name, label }) => (
        <Text key={name} size="xsmall" className="flex justify-between gap-x-4 tabular-nums">
          <span>{label}</span>
          <span>{format(point.values[name] ?? 0)}</span>
        </Text>
      ))}
    </div>
  );
