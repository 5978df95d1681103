import { DataTable } from "@medusajs/dashboard/components";
import { useQueryParams } from "@medusajs/dashboard/hooks";
import { Alert, Container, type DataTableRowSelectionState } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { pageQuery } from "../../lib/desk/query";
import type { ToPackOrder } from "../../lib/desk/orders";
import { useBatchBuy } from "../../lib/desk/use-batch-buy";
import { useToPack } from "../../lib/desk/use-desk";
import { BatchDrawer } from "./batch-drawer";
import { PackDrawer } from "./pack-drawer";
import { SelectionBar } from "./selection-bar";
import { useServiceFilter } from "./use-service-filter";
import { useToPackColumns } from "./use-to-pack-columns";

const PAGE_SIZE = 20;

/** Orders that are paid and not yet packed: buy their labels in one go, or pack one by hand. */
export function ToPackTab() {
  const { t } = useTranslation();
  const params = useQueryParams(["q", "order", "offset", "service"]);
  const { data, isPending, error } = useToPack(pageQuery(params, PAGE_SIZE));
  const [selection, setSelection] = useState<DataTableRowSelectionState>({});
  const [packing, setPacking] = useState<ToPackOrder | null>(null);
  const batch = useBatchBuy();
  const columns = useToPackColumns(setPacking);
  const service = useServiceFilter<ToPackOrder>();
  if (error) {
    return <Alert variant="error">{t("mestresShipping.loadFailed")}</Alert>;
  }
  const orders = data?.orders ?? [];
  const chosen = orders.filter(({ order_id }) => selection[order_id]);
  const buy = (some: readonly ToPackOrder[]) => {
    setSelection({});
    void batch.run(some);
  };
  return (
    <Container className="overflow-hidden p-0">
      <DataTable
        heading={t("mestresShipping.desk.tabs.to_pack")}
        headingLevel="h2"
        subHeading={t("mestresShipping.desk.help.to_pack")}
        data={orders}
        rowCount={data?.count ?? 0}
        columns={columns}
        filters={[service]}
        getRowId={({ order_id }) => order_id}
        rowSelection={{ state: selection, onRowSelectionChange: setSelection }}
        pageSize={PAGE_SIZE}
        isLoading={isPending}
        emptyState={{
          empty: {
            heading: t("mestresShipping.desk.empty.to_pack"),
            description: t("mestresShipping.desk.empty.to_packHelp"),
          },
          filtered: {
            heading: t("mestresShipping.desk.empty.filtered"),
            description: t("mestresShipping.desk.empty.filteredHelp"),
          },
        }}
      />
      <SelectionBar
        number={chosen.length}
        busy={batch.lines.length > 0}
        commands={[{ label: t("mestresShipping.desk.buy.action"), shortcut: "c", run: () => buy(chosen) }]}
      />
      <BatchDrawer batch={batch} />
      {packing && (
        <PackDrawer
          orderId={packing.order_id}
          displayId={packing.display_id}
          onClose={() => setPacking(null)}
          onBuy={() => buy([packing])}
        />
      )}
    </Container>
  );
}
