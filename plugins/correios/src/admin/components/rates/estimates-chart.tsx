import { Container, Text, Tooltip } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { EstimateDay, EstimateSums } from "../../lib/rates/types";
import { useFormat } from "../../lib/use-format";

/** Days that fit side by side on a phone. */
const MOST_DAYS = 60;

type Props = { totals: EstimateSums; days: readonly EstimateDay[] };

/**
 * The sums, and what estimates cost or brought the shop day by day: above the line it paid, below it kept. The table
 * under it says the same, so a screen reader is spared the bars.
 */
export function EstimatesChart({ totals, days }: Props) {
  const { t } = useTranslation();
  const { amount, day } = useFormat();
  const shown = days.slice(-MOST_DAYS);
  const top = Math.max(0, ...shown.map(({ difference }) => Math.abs(difference)));
  const facts: [string, string][] = [
    ["orders", String(totals.orders)],
    ["charged", amount(totals.charged)],
    ["estimated", amount(totals.estimated)],
    ["real", amount(totals.real)],
    ["difference", amount(totals.difference)],
  ];
  return (
    <Container className="divide-y p-0">
      <dl className="grid grid-cols-2 gap-4 px-6 py-4 sm:grid-cols-5">
        {facts.map(([name, value]) => (
          <div key={name}>
            <Text as="span" size="xsmall" className="text-ui-fg-subtle block">
              <dt>{t(`mestresShipping.estimates.sum.${name}`)}</dt>
            </Text>
            <Text as="span" size="small" weight="plus" className="block tabular-nums">
              <dd>{value}</dd>
            </Text>
          </div>
        ))}
      </dl>
      {top > 0 && (
        <figure className="flex flex-col gap-y-2 px-6 py-4">
          <figcaption>
            <Text size="xsmall" className="text-ui-fg-subtle">
              {t("mestresShipping.estimates.chart")}
            </Text>
          </figcaption>
          <div aria-hidden className="flex h-28 items-stretch gap-x-px sm:gap-x-1">
            {shown.map((one) => (
              <Tooltip key={one.day} content={`${day(one.day)}: ${amount(one.difference)}`}>
                <div className="hover:bg-ui-bg-subtle-hover flex min-w-0 max-w-10 flex-1 flex-col rounded-sm">
                  <div className="flex flex-1 flex-col justify-end">
                    <Bar share={one.difference / top} colour="bg-ui-tag-red-icon" />
                  </div>
                  <div className="bg-ui-border-strong h-px" />
                  <div className="flex-1">
                    <Bar share={-one.difference / top} colour="bg-ui-tag-green-icon" />
                  </div>
                </div>
              </Tooltip>
            ))}
          </div>
          <div aria-hidden className="text-ui-fg-subtle txt-compact-xsmall flex justify-between">
            <span>{day(shown[0]?.day ?? "")}</span>
            <span>{day(shown.at(-1)?.day ?? "")}</span>
          </div>
        </figure>
      )}
    </Container>
  );
}

const Bar = ({ share, colour }: { share: number; colour: string }) =>
  share > 0 ? <div className={colour} style={{ height: `${share * 100}%`, minHeight: 2 }} /> : null;
