import { DataTable } from "@medusajs/dashboard/components";
import { useQueryParams } from "@medusajs/dashboard/hooks";
import { Alert, Container, Heading, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { estimatesQueryOf } from "../../lib/rates/query";
import { useEstimates } from "../../lib/rates/use-rates";
import { EstimatesChart } from "./estimates-chart";
import { useEstimateColumns, useEstimateFilters } from "./use-estimate-columns";

const PAGE_SIZE = 20;

/** What freights were sold at while the Correios did not answer, and what they really cost. */
export function EstimatesTab() {
  const { t } = useTranslation();
  const { data, isPending, error } = useEstimates(
    estimatesQueryOf(useQueryParams(["offset", "state"]), PAGE_SIZE),
  );
  const columns = useEstimateColumns();
  const filters = useEstimateFilters();
  if (error) {
    return <Alert variant="error">{t("mestresShipping.loadFailed")}</Alert>;
  }
  return (
    <>
      {data && data.totals.orders > 0 && <EstimatesChart totals={data.totals} days={data.days} />}
      <Container className="overflow-hidden p-0">
        <div className="px-6 pt-4">
          <Heading level="h2">{t("mestresShipping.settings.tabs.estimates")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("mestresShipping.estimates.help")}
          </Text>
        </div>
        <DataTable
          data={data?.estimates ?? []}
          rowCount={data?.count ?? 0}
          columns={columns}
          filters={filters}
          getRowId={({ id }) => id}
          enableSearch={false}
          pageSize={PAGE_SIZE}
          isLoading={isPending}
          emptyState={{
            empty: {
              heading: t("mestresShipping.estimates.none"),
              description: t("mestresShipping.estimates.noneHelp"),
            },
            filtered: {
              heading: t("mestresShipping.estimates.noneFound"),
              description: t("mestresShipping.estimates.noneFoundHelp"),
            },
          }}
        />
      </Container>
    </>
  );
}
