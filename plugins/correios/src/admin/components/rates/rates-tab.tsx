import { DataTable } from "@medusajs/dashboard/components";
import { useQueryParams } from "@medusajs/dashboard/hooks";
import { Alert, Container, Heading, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { ratesQueryOf } from "../../lib/rates/query";
import { useRates } from "../../lib/rates/use-rates";
import { RatesOverview } from "./rates-overview";
import { useRateColumns, useRateFilters } from "./use-rate-columns";

const PAGE_SIZE = 20;

/** The prices that freight is quoted by while the Correios do not answer. */
export function RatesTab() {
  const { t } = useTranslation();
  const params = useQueryParams(["q", "order", "offset", "service", "source"]);
  const { data, isPending, error } = useRates(ratesQueryOf(params, PAGE_SIZE));
  const columns = useRateColumns();
  const filters = useRateFilters();
  if (error) {
    return <Alert variant="error">{t("mestresShipping.loadFailed")}</Alert>;
  }
  return (
    <>
      <RatesOverview />
      <Container className="overflow-hidden p-0">
        <div className="px-6 pt-4">
          <Heading level="h2">{t("mestresShipping.rates.lines")}</Heading>
          <Text size="small" className="text-ui-fg-subtle">
            {t("mestresShipping.rates.linesHelp")}
          </Text>
        </div>
        <DataTable
          data={data?.rates ?? []}
          rowCount={data?.count ?? 0}
          columns={columns}
          filters={filters}
          getRowId={({ id }) => id}
          pageSize={PAGE_SIZE}
          isLoading={isPending}
          emptyState={{
            empty: {
              heading: t("mestresShipping.rates.none"),
              description: t("mestresShipping.rates.noneHelp"),
            },
            filtered: {
              heading: t("mestresShipping.rates.noneFound"),
              description: t("mestresShipping.rates.noneFoundHelp"),
            },
          }}
        />
      </Container>
    </>
  );
}
