import { DataTable } from "@medusajs/dashboard/components";
import { useQueryParams } from "@medusajs/dashboard/hooks";
import { Alert, Container } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useStaticCodes } from "../../lib/payments/use-static-codes";
import { CodeDrawer } from "./code-drawer";
import { NewCodeDrawer } from "./new-code-drawer";
import { archivedIn, useCodeColumns, useCodeFilters } from "./use-code-columns";

const PAGE_SIZE = 20;
const PREFIX = "code";

/** Static PIX codes for the counter, and what came in by each. */
export function CounterTab() {
  const { t } = useTranslation();
  const params = useQueryParams(["offset", "archived"], PREFIX);
  const { data, isPending, error } = useStaticCodes({
    limit: PAGE_SIZE,
    offset: Number(params.offset) || 0,
    archived: archivedIn(params.archived),
  });
  const [creating, setCreating] = useState(false);
  const [shownId, setShownId] = useState<string>();
  const columns = useCodeColumns(setShownId);
  const filters = useCodeFilters();
  if (error) {
    return <Alert variant="error">{t("mestresPayments.loadFailed")}</Alert>;
  }
  const shown = data?.static_codes.find(({ id }) => id === shownId);
  return (
    <Container className="overflow-hidden p-0">
      <DataTable
        prefix={PREFIX}
        heading={t("mestresPayments.tabs.counter")}
        headingLevel="h2"
        subHeading={t("mestresPayments.counter.help")}
        action={{ label: t("mestresPayments.counter.create"), onClick: () => setCreating(true) }}
        data={data?.static_codes ?? []}
        rowCount={data?.count ?? 0}
        columns={columns}
        filters={filters}
        getRowId={({ id }) => id}
        enableSearch={false}
        pageSize={PAGE_SIZE}
        isLoading={isPending}
        emptyState={{
          empty: {
            heading: t("mestresPayments.empty.counter"),
            description: t("mestresPayments.empty.counterHelp"),
          },
          filtered: {
            heading: t("mestresPayments.empty.filtered"),
            description: t("mestresPayments.empty.filteredHelp"),
          },
        }}
      />
      {creating && <NewCodeDrawer onClose={() => setCreating(false)} onCreated={setShownId} />}
      {shown && <CodeDrawer code={shown} onClose={() => setShownId(undefined)} />}
    </Container>
  );
}
