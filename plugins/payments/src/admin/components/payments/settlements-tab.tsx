import { lastDays, type Period, today } from "@mestres/admin-kit";
import { Alert, Container, Heading, Text } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useSettlements } from "../../lib/payments/use-settlements";
import { PeriodPicker } from "./period-picker";
import { SettlementChart } from "./settlement-chart";
import { SettlementTable } from "./settlement-table";
import { SettlementTotals } from "./settlement-totals";

/** What the providers pay: per day and method, gross, fees, net, and when it is expected. */
export function SettlementsTab() {
  const { t } = useTranslation();
  const [period, setPeriod] = useState<Period>(() => lastDays(30, today()));
  const { data, error } = useSettlements(period);
  return (
    <>
      <Container className="divide-y p-0">
        <div className="flex flex-wrap items-start justify-between gap-4 px-6 py-4">
          <div>
            <Heading level="h2">{t("mestresPayments.tabs.settlements")}</Heading>
            <Text size="small" className="text-ui-fg-subtle">
              {t("mestresPayments.settlements.help")}
            </Text>
          </div>
          <PeriodPicker period={period} onChange={setPeriod} />
        </div>
        {error && <Alert variant="error">{t("mestresPayments.loadFailed")}</Alert>}
        {data && <SettlementTotals totals={data.totals} />}
        {data && <SettlementChart days={data.days} period={period} />}
      </Container>
      {data && <SettlementTable days={data.days} />}
    </>
  );
}
