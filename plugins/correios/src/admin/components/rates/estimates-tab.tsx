import { ListTab, useListQuery } from "@mestres/admin-kit";
import { useTranslation } from "react-i18next";
import { ESTIMATES } from "../../lib/rates/lists";
import { useEstimates } from "../../lib/rates/use-rates";
import { EstimatesChart } from "./estimates-chart";
import { useEstimateColumns, useEstimateFilters } from "./use-estimate-columns";

/** What freights were sold at while the Correios did not answer, and what they really cost. */
export function EstimatesTab() {
  const { t } = useTranslation();
  const list = useEstimates(useListQuery(ESTIMATES));
  const { data } = list;
  return (
    <>
      {data && data.totals.orders > 0 && <EstimatesChart totals={data.totals} days={data.days} />}
      <ListTab
        heading={t("mestresShipping.settings.tabs.estimates")}
        help={t("mestresShipping.estimates.help")}
        list={list}
        rowsOf={({ estimates }) => estimates}
        rowId={({ id }) => id}
        columns={useEstimateColumns()}
        filters={useEstimateFilters()}
        pageSize={ESTIMATES.limit}
        empty={{
          heading: t("mestresShipping.estimates.none"),
          description: t("mestresShipping.estimates.noneHelp"),
        }}
        notFound={{
          heading: t("mestresShipping.estimates.noneFound"),
          description: t("mestresShipping.estimates.noneFoundHelp"),
        }}
      />
    </>
  );
}
