import { DataTable } from "@medusajs/dashboard/components";
import { useQueryParams } from "@medusajs/dashboard/hooks";
import { Alert, Container } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { returnsQueryOf } from "../../lib/returns/query";
import { useReturns } from "../../lib/returns/use-returns";
import { useOpenRow } from "../../lib/use-open-row";
import { ReturnDrawer } from "./return-drawer";
import { useReturnColumns, useReturnFilters } from "./use-return-columns";

const PREFIX = "ret";
const PAGE_SIZE = 20;

/** What shoppers send back: filtered, sorted and paged by the server; a row opens the decision. */
export function ReturnsTab() {
  const { t } = useTranslation();
  const params = useQueryParams(["q", "order", "offset", "state", "kind"], PREFIX);
  const { data, isPending, error } = useReturns(returnsQueryOf(params, PAGE_SIZE));
  const { openId: returnId, hrefOf, close } = useOpenRow("return");
  const columns = useReturnColumns();
  const filters = useReturnFilters();
  if (error) {
    return <Alert variant="error">{t("mestresShipping.loadFailed")}</Alert>;
  }
  return (
    <Container className="overflow-hidden p-0">
      <DataTable
        prefix={PREFIX}
        heading={t("mestresShipping.returns.title")}
        headingLevel="h2"
        subHeading={t("mestresShipping.returns.help")}
        data={data?.returns ?? []}
        rowCount={data?.count ?? 0}
        columns={columns}
        filters={filters}
        getRowId={({ id }) => id}
        rowHref={({ id }) => hrefOf(id)}
        pageSize={PAGE_SIZE}
        isLoading={isPending}
        emptyState={{
          empty: {
            heading: t("mestresShipping.returns.empty"),
            description: t("mestresShipping.returns.emptyHelp"),
          },
          filtered: {
            heading: t("mestresShipping.returns.nothingFound"),
            description: t("mestresShipping.returns.nothingFoundHelp"),
          },
        }}
      />
      <ReturnDrawer id={returnId} onClose={close} />
    </Container>
  );
}
