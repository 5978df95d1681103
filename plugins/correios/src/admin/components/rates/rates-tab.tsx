import { ListTab, useListQuery } from "@mestres/admin-kit";
import { useTranslation } from "react-i18next";
import { RATES, ratesQueryOf } from "../../lib/rates/lists";
import { useRates } from "../../lib/rates/use-rates";
import { RatesOverview } from "./rates-overview";
import { useRateColumns, useRateFilters } from "./use-rate-columns";

/** The prices that freight is quoted by while the Correios do not answer. */
export function RatesTab() {
  const { t } = useTranslation();
  const list = useRates(ratesQueryOf(useListQuery(RATES)));
  return (
    <>
      <RatesOverview />
      <ListTab
        heading={t("mestresShipping.rates.lines")}
        help={t("mestresShipping.rates.linesHelp")}
        list={list}
        rowsOf={({ rates }) => rates}
        rowId={({ id }) => id}
        columns={useRateColumns()}
        filters={useRateFilters()}
        search
        pageSize={RATES.limit}
        empty={{
          heading: t("mestresShipping.rates.none"),
          description: t("mestresShipping.rates.noneHelp"),
        }}
        notFound={{
          heading: t("mestresShipping.rates.noneFound"),
          description: t("mestresShipping.rates.noneFoundHelp"),
        }}
      />
    </>
  );
}
