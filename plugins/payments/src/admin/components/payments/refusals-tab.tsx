import { DataTable } from "@medusajs/dashboard/components";
import { useQueryParams } from "@medusajs/dashboard/hooks";
import { Alert, Container } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useRefusals } from "../../lib/payments/use-refusals";
import { useRefusalColumns } from "./use-refusal-columns";

const PAGE_SIZE = 20;
const PREFIX = "refusal";

/** Webhooks that were turned away: a wrong secret here looks like an attack, and the other way round. */
export function RefusalsTab() {
  const { t } = useTranslation();
  const offset = Number(useQueryParams(["offset"], PREFIX).offset) || 0;
  const { data, isPending, error } = useRefusals({ limit: PAGE_SIZE, offset });
  const columns = useRefusalColumns();
  if (error) {
    return <Alert variant="error">{t("mestresPayments.loadFailed")}</Alert>;
  }
  return (
    <Container className="overflow-hidden p-0">
      <DataTable
        prefix={PREFIX}
        heading={t("mestresPayments.tabs.refusals")}
        headingLevel="h2"
        subHeading={t("mestresPayments.refusals.help")}
        data={data?.refusals ?? []}
        rowCount={data?.count ?? 0}
        columns={columns}
        getRowId={({ id }) => id}
        enableSearch={false}
        pageSize={PAGE_SIZE}
        isLoading={isPending}
        emptyState={{
          empty: {
            heading: t("mestresPayments.empty.refusals"),
            description: t("mestresPayments.empty.refusalsHelp"),
          },
        }}
      />
    </Container>
  );
}
