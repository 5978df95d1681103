import { Chart, useFormat, type Colour, type Period } from "@mestres/admin-kit";
import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { barsOf } from "../../lib/payments/settlement-series";
import { METHODS, type Method, type SettlementDay } from "../../lib/payments/types";

const COLOURS: Record<Method, Colour> = { pix: "green", boleto: "orange", card: "blue" };

type Props = { days: readonly SettlementDay[]; period: Period };

/** Net per day (or week, of a long period), stacked by method; what went back hangs below the line. */
export function SettlementChart({ days, period }: Props) {
  const { t } = useTranslation();
  const { amount, day } = useFormat();
  const bars = barsOf(days, period);
  if (bars.every(({ net }) => METHODS.every((method) => net[method] === 0))) {
    return (
      <Text size="small" className="text-ui-fg-subtle px-6 py-8 text-center">
        {t("mestresPayments.empty.settlements")}
      </Text>
    );
  }
  const weekly = bars.some(({ from, to }) => from !== to);
  return (
    <Chart
      title={t(`mestresPayments.settlements.${weekly ? "chartWeeks" : "chart"}`)}
      format={amount}
      series={METHODS.map((method) => ({
        name: method,
        label: t(`mestresPayments.method.${method}`),
        colour: COLOURS[method],
      }))}
      points={bars.map(({ from, to, net }) => ({
        label: day(from),
        title: from === to ? day(from) : `${day(from)} – ${day(to)}`,
        values: net,
      }))}
    />
  );
}
