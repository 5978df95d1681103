import { Chart, useFormat } from "@mestres/admin-kit";
import { Container, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { EstimateDay, EstimateSums } from "../../lib/rates/types";

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
      {shown.some(({ difference }) => difference !== 0) && (
        <Chart
          title={t("mestresShipping.estimates.chart")}
          height={112}
          format={amount}
          series={[
            { name: "paid", label: t("mestresShipping.estimates.paid"), colour: "red" },
            { name: "kept", label: t("mestresShipping.estimates.kept"), colour: "green" },
          ]}
          points={shown.map(({ day: date, difference }) => ({
            label: day(date),
            values: { paid: Math.max(0, difference), kept: Math.min(0, difference) },
          }))}
        />
      )}
    </Container>
  );
}
