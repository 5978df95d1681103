import { ListTab, useListQuery, useMay } from "@mestres/admin-kit";
import type { DataTableRowSelectionState } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { TO_PACK } from "../../lib/desk/query";
import type { ToPackOrder } from "../../lib/desk/orders";
import { useBatchBuy } from "../../lib/desk/use-batch-buy";
import { useToPack } from "../../lib/desk/use-desk";
import { NEEDS } from "../../lib/needs";
import { BatchDrawer } from "./batch-drawer";
import { PackDrawer } from "./pack-drawer";
import { SelectionBar } from "./selection-bar";
import { useServiceFilter } from "./use-service-filter";
import { useToPackColumns } from "./use-to-pack-columns";

/** Orders that are paid and not yet packed: buy their labels in one go, or pack one by hand. */
export function ToPackTab() {
  const { t } = useTranslation();
  const { may } = useMay();
  const mayBuy = may(NEEDS.buyLabel);
  const list = useToPack(useListQuery(TO_PACK));
  const [selection, setSelection] = useState<DataTableRowSelectionState>({});
  const [packing, setPacking] = useState<ToPackOrder | null>(null);
  const batch = useBatchBuy();
  const chosen = (list.data?.orders ?? []).filter(({ order_id }) => selection[order_id]);
  const buy = (some: readonly ToPackOrder[]) => {
    setSelection({});
    void batch.run(some);
  };
  return (
    <ListTab
      heading={t("mestresShipping.desk.tabs.to_pack")}
      help={t("mestresShipping.desk.help.to_pack")}
      list={list}
      rowsOf={({ orders }) => orders}
      rowId={({ order_id }) => order_id}
      columns={useToPackColumns(setPacking, mayBuy)}
      filters={[useServiceFilter()]}
      search
      {...(mayBuy && { selection: { state: selection, onRowSelectionChange: setSelection } })}
      pageSize={TO_PACK.limit}
      empty={{
        heading: t("mestresShipping.desk.empty.to_pack"),
        description: t("mestresShipping.desk.empty.to_packHelp"),
      }}
    >
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
          onBuy={mayBuy ? () => buy([packing]) : undefined}
        />
      )}
    </ListTab>
  );
}
