import { useFormat, type Period } from "@mestres/admin-kit";
import { Text, Tooltip } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { type Bar, barsOf, scaleOf } from "../../lib/payments/settlement-series";
import { METHODS, type Method, type SettlementDay } from "../../lib/payments/types";

const COLOURS: Record<Method, string> = {
  pix: "bg-ui-tag-green-icon",
  boleto: "bg-ui-tag-orange-icon",
  card: "bg-ui-tag-blue-icon",
};

type Props = { days: readonly SettlementDay[]; period: Period };

/**
 * Net per day (or week, of a long period), stacked by method; what went back
 * hangs below the line. A picture of the table under it, so that a screen reader
 * is spared the bars.
 */
export function SettlementChart({ days, period }: Props) {
  const { t } = useTranslation();
  const { amount, day } = useFormat();
  const bars = barsOf(days, period);
  const { top, bottom } = scaleOf(bars);
  const height = top - bottom;
  const weekly = bars.some(({ from, to }) => from !== to);
  if (!height) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-8 text-center">
        {t("mestresPayments.empty.settlements")}
      </Text>
    );
  }
  const titleOf = ({ from, to }: Bar): string => (from === to ? day(from) : `${day(from)} – ${day(to)}`);
  return (
    <figure className="flex flex-col gap-y-3 px-6 py-4">
      <figcaption className="flex flex-wrap items-center gap-x-4 gap-y-1">
        <Text size="small" weight="plus">
          {t(`mestresPayments.settlements.${weekly ? "chartWeeks" : "chart"}`)}
        </Text>
        {METHODS.map((method) => (
          <Text key={method} size="xsmall" className="text-ui-fg-subtle flex items-center gap-x-1.5">
            <span className={`size-2 rounded-full ${COLOURS[method]}`} />
            {t(`mestresPayments.method.${method}`)}
          </Text>
        ))}
      </figcaption>
      <div aria-hidden className="flex h-48 items-stretch gap-x-px sm:gap-x-1">
        {bars.map((bar) => (
          <Tooltip key={bar.from} content={<BarTip title={titleOf(bar)} bar={bar} />}>
            <div className="hover:bg-ui-bg-subtle-hover flex min-w-0 flex-1 flex-col rounded-sm">
              <Stack bar={bar} sign={1} share={top / height} scale={top} />
              <div className="bg-ui-border-strong h-px" />
              {bottom < 0 && <Stack bar={bar} sign={-1} share={-bottom / height} scale={-bottom} />}
            </div>
          </Tooltip>
        ))}
      </div>
      <div aria-hidden className="text-ui-fg-subtle txt-compact-xsmall flex justify-between">
        <span>{day(period.from)}</span>
        <span>{t("mestresPayments.settlements.highest", { amount: amount(top) })}</span>
        <span>{day(period.to)}</span>
      </div>
    </figure>
  );
}

type StackProps = { bar: Bar; sign: 1 | -1; share: number; scale: number };

/** One side of a bar: what came in stands on the line, what went out hangs from it. */
const Stack = ({ bar, sign, share, scale }: StackProps) => (
  <div className={`flex ${sign > 0 ? "flex-col-reverse" : "flex-col"}`} style={{ height: `${share * 100}%` }}>
    {METHODS.filter((method) => bar.net[method] * sign > 0).map((method) => (
      <div
        key={method}
        className={COLOURS[method]}
        style={{ height: `${(Math.abs(bar.net[method]) / scale) * 100}%`, minHeight: 1 }}
      />
    ))}
  </div>
);

const BarTip = ({ title, bar }: { title: string; bar: Bar }) => {
  const { t } = useTranslation();
  const { amount } = useFormat();
  const some = METHODS.filter((method) => bar.net[method]);
  return (
    <div className="flex flex-col gap-y-1">
      <Text size="xsmall" weight="plus">
        {title}
      </Text>
      {some.length ? (
        some.map((method) => (
          <Text key={method} size="xsmall" className="flex justify-between gap-x-4 tabular-nums">
            <span>{t(`mestresPayments.method.${method}`)}</span>
            <span>{amount(bar.net[method])}</span>
          </Text>
        ))
      ) : (
        <Text size="xsmall">{amount(0)}</Text>
      )}
    </div>
  );
};
