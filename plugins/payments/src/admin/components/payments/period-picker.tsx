import { dateOf, dayOf, lastDays, type Period, today } from "@mestres/admin-kit";
import { Button, DatePicker } from "@medusajs/ui";
import { useTranslation } from "react-i18next";

const SPANS = [7, 30, 90] as const;

type Props = { period: Period; onChange: (period: Period) => void };

/** A period of local days: a usual one by a click, or any two days. */
export function PeriodPicker({ period, onChange }: Props) {
  const { t } = useTranslation();
  const until = today();
  // A day that was cleared goes back to the usual one.
  const usual = lastDays(30, until);
  return (
    <div className="flex flex-wrap items-center gap-2">
      {SPANS.map((days) => {
        const span = lastDays(days, until);
        const chosen = span.from === period.from && span.to === period.to;
        return (
          <Button
            key={days}
            size="small"
            variant={chosen ? "primary" : "secondary"}
            aria-pressed={chosen}
            onClick={() => onChange(span)}
          >
            {t("mestresPayments.settlements.days", { days })}
          </Button>
        );
      })}
      <DatePicker
        size="small"
        aria-label={t("mestresPayments.settlements.from")}
        value={dateOf(period.from)}
        maxValue={dateOf(period.to)}
        onChange={(date) => onChange({ ...period, from: date ? dayOf(date) : usual.from })}
      />
      <DatePicker
        size="small"
        aria-label={t("mestresPayments.settlements.to")}
        value={dateOf(period.to)}
        minValue={dateOf(period.from)}
        onChange={(date) => onChange({ ...period, to: date ? dayOf(date) : usual.to })}
      />
    </div>
  );
}
