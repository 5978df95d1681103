import { DataTable } from "@medusajs/dashboard/components";
import { useQueryParams } from "@medusajs/dashboard/hooks";
import {
  Alert,
  Container,
  createDataTableFilterHelper,
  type DataTableFilter,
  type DataTableRowSelectionState,
} from "@medusajs/ui";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { pageQuery } from "../../lib/desk/query";
import type { DeskTab } from "../../lib/desk/tabs";
import type { ParcelState } from "../../../features/parcels/domain/state";
import type { ParcelView } from "../../lib/desk/types";
import { useParcels } from "../../lib/desk/use-desk";
import { useOpenRow } from "../../lib/use-open-row";
import { ParcelDrawer } from "../parcels/parcel-drawer";
import { useParcelActions } from "../parcels/use-parcel-actions";
import { SelectionBar, type Command } from "./selection-bar";
import { useParcelColumns, type ParcelColumn } from "./use-parcel-columns";
import { useServiceFilter } from "./use-service-filter";

const PAGE_SIZE = 20;
const filter = createDataTableFilterHelper<ParcelView>();

type Props = {
  tab: Extract<DeskTab, "to_print" | "posted">;
  states: readonly ParcelState[];
  columns: readonly ParcelColumn[];
  /** What else every page asks of the server. */
  fixed?: Record<string, unknown>;
  filters?: DataTableFilter[];
  /** What can be done with the parcels chosen; rows cannot be chosen without. */
  commandsOf?: (chosen: ParcelView[], done: () => void) => Command[];
};

/** A table of parcels: filtered, sorted and paged by the server, a row opens the parcel. */
export function ParcelsTable({ tab, states, columns: more, fixed, filters = [], commandsOf }: Props) {
  const { t } = useTranslation();
  const params = useQueryParams(["q", "order", "offset", "service", "state", "printed"]);
  const query = { ...pageQuery(params, PAGE_SIZE, states), direction: "outbound", ...fixed };
  const { data, isPending, error } = useParcels(query);
  const [selection, setSelection] = useState<DataTableRowSelectionState>({});
  const { openId: parcelId, hrefOf, close } = useOpenRow("parcel_id");
  const { actionsOf, dialogs } = useParcelActions();
  const columns = useParcelColumns({ more, selectable: commandsOf !== undefined, actionsOf });
  const service = useServiceFilter<ParcelView>();
  const state = useMemo(
    () =>
      filter.accessor("state", {
        type: "multiselect",
        searchable: false,
        label: t("mestresShipping.desk.columns.state"),
        options: states.map((value) => ({ value, label: t(`mestresShipping.desk.state.${value}`) })),
      }),
    [t, states],
  );
  if (error) {
    return <Alert variant="error">{t("mestresShipping.loadFailed")}</Alert>;
  }
  const parcels = data?.parcels ?? [];
  const chosen = parcels.filter(({ id }) => selection[id]);
  return (
    <Container className="overflow-hidden p-0">
      <DataTable
        heading={t(`mestresShipping.desk.tabs.${tab}`)}
        headingLevel="h2"
        subHeading={t(`mestresShipping.desk.help.${tab}`)}
        data={parcels}
        rowCount={data?.count ?? 0}
        columns={columns}
        filters={[service, state, ...filters]}
        getRowId={({ id }) => id}
        rowHref={({ id }) => hrefOf(id)}
        {...(commandsOf && { rowSelection: { state: selection, onRowSelectionChange: setSelection } })}
        pageSize={PAGE_SIZE}
        isLoading={isPending}
        emptyState={{
          empty: {
            heading: t(`mestresShipping.desk.empty.${tab}`),
            description: t(`mestresShipping.desk.empty.${tab}Help`),
          },
          filtered: {
            heading: t("mestresShipping.desk.empty.filtered"),
            description: t("mestresShipping.desk.empty.filteredHelp"),
          },
        }}
      />
      {commandsOf && (
        <SelectionBar number={chosen.length} commands={commandsOf(chosen, () => setSelection({}))} />
      )}
      <ParcelDrawer id={parcelId} onClose={close} actionsOf={actionsOf} />
      {dialogs}
    </Container>
  );
}
