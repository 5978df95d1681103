import { DataTable } from "@medusajs/dashboard/components";
import { useQueryParams } from "@medusajs/dashboard/hooks";
import { Alert, Container } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { casesQueryOf } from "../../lib/payments/query";
import { useCaseInAddress } from "../../lib/payments/use-case-in-address";
import { useCases } from "../../lib/payments/use-cases";
import { CaseDrawer } from "./case-drawer";
import { useCaseColumns, useCaseFilters } from "./use-case-columns";

const PREFIX = "case";
const PAGE_SIZE = 20;

/** Money that cannot be captured by itself, and what staff decided about it. */
export function CasesTab() {
  const { t } = useTranslation();
  const params = useQueryParams(["state", "kind", "offset"], PREFIX);
  const { data, isPending, error } = useCases(casesQueryOf(params, PAGE_SIZE));
  const { caseId, hrefOf, close } = useCaseInAddress();
  const columns = useCaseColumns(hrefOf);
  const filters = useCaseFilters();
  if (error) {
    return <Alert variant="error">{t("mestresPayments.loadFailed")}</Alert>;
  }
  return (
    <Container className="overflow-hidden p-0">
      <DataTable
        prefix={PREFIX}
        heading={t("mestresPayments.tabs.cases")}
        headingLevel="h2"
        subHeading={t("mestresPayments.cases.help")}
        data={data?.cases ?? []}
        rowCount={data?.count ?? 0}
        columns={columns}
        filters={filters}
        getRowId={({ id }) => id}
        rowHref={({ id }) => hrefOf(id)}
        enableSearch={false}
        pageSize={PAGE_SIZE}
        isLoading={isPending}
        emptyState={{
          empty: {
            heading: t("mestresPayments.empty.cases"),
            description: t("mestresPayments.empty.casesHelp"),
          },
          filtered: {
            heading: t("mestresPayments.empty.filtered"),
            description: t("mestresPayments.empty.filteredHelp"),
          },
        }}
      />
      <CaseDrawer id={caseId} onClose={close} />
    </Container>
  );
}
