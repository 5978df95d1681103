import { Container, Text, Tooltip } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { sumsOf } from "../../lib/desk/performance";
import type { PerformanceDay } from "../../lib/desk/lists";
import { usePerformance } from "../../lib/desk/use-desk";
import { useFormat } from "../../lib/use-format";

const DAYS = 30;

/** How many parcels went out and how many arrived in time, day by day; nothing until there is something to compare. */
export function PerformanceChart() {
  const { t } = useTranslation();
  const { day } = useFormat();
  const days = usePerformance(DAYS).data?.days ?? [];
  const sums = sumsOf(days);
  const [first, last] = [days[0], days.at(-1)];
  if (!first || !last || !sums.top) {
    return null;
  }
  return (
    <Container className="p-0">
      <figure className="flex flex-col gap-y-3 px-6 py-4">
        <figcaption className="flex flex-wrap items-end justify-between gap-x-8 gap-y-2">
          <div>
            <Text size="small" weight="plus">
              {t("mestresShipping.desk.performance.title", { days: days.length })}
            </Text>
            <div className="text-ui-fg-subtle flex flex-wrap gap-x-4">
              <Key colour="bg-ui-tag-blue-icon">{t("mestresShipping.desk.performance.posted")}</Key>
              <Key colour="bg-ui-tag-green-icon">{t("mestresShipping.desk.performance.on_time")}</Key>
              <Key colour="bg-ui-tag-red-icon">{t("mestresShipping.desk.performance.late")}</Key>
            </div>
          </div>
          <Text size="small">
            {sums.share === null
              ? t("mestresShipping.desk.performance.none", { posted: sums.posted })
              : t("mestresShipping.desk.performance.sum", {
                  posted: sums.posted,
                  delivered: sums.delivered,
                  share: sums.share,
                })}
          </Text>
        </figcaption>
        <div aria-hidden className="flex h-24 items-end gap-x-px sm:gap-x-1">
          {days.map((one) => (
            <Tooltip key={one.day} content={<Tip day={one} />}>
              <div className="hover:bg-ui-bg-subtle-hover flex h-full min-w-0 flex-1 items-end gap-x-px rounded-sm">
                <div className="flex h-full min-w-0 flex-1 flex-col justify-end">
                  <Bar colour="bg-ui-tag-blue-icon" share={one.posted / sums.top} />
                </div>
                <div className="flex h-full min-w-0 flex-1 flex-col justify-end">
                  <Bar colour="bg-ui-tag-red-icon" share={one.late / sums.top} />
                  <Bar colour="bg-ui-tag-green-icon" share={one.on_time / sums.top} />
                </div>
              </div>
            </Tooltip>
          ))}
        </div>
        <div aria-hidden className="text-ui-fg-subtle txt-compact-xsmall flex justify-between">
          <span>{day(first.day)}</span>
          <span>{t("mestresShipping.desk.performance.highest", { number: sums.top })}</span>
          <span>{day(last.day)}</span>
        </div>
      </figure>
    </Container>
  );
}

const Key = ({ colour, children }: { colour: string; children: string }) => (
  <Text size="xsmall" className="flex items-center gap-x-1.5">
    <span className={`size-2 rounded-full ${colour}`} />
    {children}
  </Text>
);

const Bar = ({ colour, share }: { colour: string; share: number }) =>
  share > 0 && <div className={colour} style={{ height: `${share * 100}%`, minHeight: 2 }} />;

const Tip = ({ day: one }: { day: PerformanceDay }) => {
  const { t } = useTranslation();
  const { day } = useFormat();
  return (
    <div className="flex flex-col gap-y-1">
      <Text size="xsmall" weight="plus">
        {day(one.day)}
      </Text>
      {(["posted", "on_time", "late"] as const).map((name) => (
        <Text key={name} size="xsmall" className="flex justify-between gap-x-4 tabular-nums">
          <span>{t(`mestresShipping.desk.performance.${name}`)}</span>
          <span>{one[name]}</span>
        </Text>
      ))}
    </div>
  );
};
