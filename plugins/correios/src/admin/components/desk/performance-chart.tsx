import { Chart, useFormat } from "@mestres/admin-kit";
import { Container } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { sumsOf } from "../../lib/desk/performance";
import { usePerformance } from "../../lib/desk/use-desk";

const DAYS = 30;
/** What went out stands beside what arrived, and what arrived in time upon what arrived late. */
const SERIES = [
  { name: "posted", colour: "blue", stack: "out" },
  { name: "late", colour: "red", stack: "in" },
  { name: "on_time", colour: "green", stack: "in" },
] as const;

/** How many parcels went out and how many arrived in time, day by day; nothing until there is something to compare. */
export function PerformanceChart() {
  const { t } = useTranslation();
  const { day } = useFormat();
  const days = usePerformance(DAYS).data?.days ?? [];
  const { posted, delivered, share, top } = sumsOf(days);
  const text = (key: string, values: Record<string, number> = {}) =>
    t(`mestresShipping.desk.performance.${key}`, values);
  if (!top) {
    return null;
  }
  return (
    <Container className="p-0">
      <Chart
        title={text("title", { days: days.length })}
        aside={share === null ? text("none", { posted }) : text("sum", { posted, delivered, share })}
        height={120}
        format={String}
        series={SERIES.map((series) => ({ ...series, label: text(series.name) }))}
        points={days.map(({ day: date, ...values }) => ({ label: day(date), values }))}
      />
    </Container>
  );
}
