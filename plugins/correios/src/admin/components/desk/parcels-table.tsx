import { choiceFilter, ListTab, useListQuery, useOpenRow } from "@mestres/admin-kit";
import type { DataTableFilter, DataTableRowSelectionState } from "@medusajs/ui";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { ParcelState } from "../../../features/parcels/domain/state";
import { parcelsQueryOf, parcelsSpec } from "../../lib/desk/query";
import type { DeskTab } from "../../lib/desk/tabs";
import type { ParcelView } from "../../lib/desk/types";
import { useParcels } from "../../lib/desk/use-desk";
import { ParcelDrawer } from "../parcels/parcel-drawer";
import { useParcelActions } from "../parcels/use-parcel-actions";
import { SelectionBar, type Command } from "./selection-bar";
import { useParcelColumns, type ParcelColumn } from "./use-parcel-columns";
import { useServiceFilter } from "./use-service-filter";

type Props = {
  tab: Extract<DeskTab, "to_print" | "posted">;
  states: readonly ParcelState[];
  columns: readonly ParcelColumn[];
  filters?: DataTableFilter[];
  /** What can be done with the parcels chosen; rows cannot be chosen without. */
  commandsOf?: (chosen: ParcelView[], done: () => void) => Command[];
  /** Whether there is anything that whoever looks may do with them. */
  selectable?: boolean;
};

/** A table of parcels: filtered, sorted and paged by the server, a row opens the parcel. */
export function ParcelsTable({ tab, states, columns: more, filters = [], ...props }: Props) {
  const commandsOf = props.selectable ? props.commandsOf : undefined;
  const { t } = useTranslation();
  const spec = parcelsSpec(states);
  const list = useParcels(parcelsQueryOf(useListQuery(spec), states));
  const [selection, setSelection] = useState<DataTableRowSelectionState>({});
  const { openId, hrefOf, close } = useOpenRow("parcel_id");
  const { actionsOf, dialogs } = useParcelActions();
  const columns = useParcelColumns({ more, selectable: commandsOf !== undefined, actionsOf });
  const service = useServiceFilter();
  const state = useMemo(
    () =>
      choiceFilter({
        id: "state",
        label: t("mestresShipping.desk.columns.state"),
        choices: states,
        words: (choice) => t(`mestresShipping.desk.state.${choice}`),
      }),
    [t, states],
  );
  const chosen = (list.data?.parcels ?? []).filter(({ id }) => selection[id]);
  return (
    <ListTab
      heading={t(`mestresShipping.desk.tabs.${tab}`)}
      help={t(`mestresShipping.desk.help.${tab}`)}
      list={list}
      rowsOf={({ parcels }) => parcels}
      rowId={({ id }) => id}
      rowHref={({ id }) => hrefOf(id)}
      columns={columns}
      filters={[service, state, ...filters]}
      search
      selection={commandsOf && { state: selection, onRowSelectionChange: setSelection }}
      pageSize={spec.limit}
      empty={{
        heading: t(`mestresShipping.desk.empty.${tab}`),
        description: t(`mestresShipping.desk.empty.${tab}Help`),
      }}
    >
      {commandsOf && (
        <SelectionBar number={chosen.length} commands={commandsOf(chosen, () => setSelection({}))} />
      )}
      <ParcelDrawer id={openId} onClose={close} actionsOf={actionsOf} />
      {dialogs}
    </ListTab>
  );
}
