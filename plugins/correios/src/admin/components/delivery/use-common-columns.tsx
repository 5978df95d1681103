import { sortable, useColumns } from "@mestres/admin-kit";
import { PencilSquare, Trash } from "@medusajs/icons";
import type { DataTableColumnDef } from "@medusajs/ui";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { SetupPath } from "../../lib/delivery/lists";
import { useDeleteSetup } from "../../lib/delivery/use-setup";
import { listNeeds } from "../../lib/needs";
import { useRemoveAsked } from "../use-remove-asked";

type Row = { id: string; name: string; active: boolean };

/**
 * The columns that areas, points and rules share: the name that opens the row, whether it is in use, and what can be
 * done to it.
 *
 * @param below what stands under the name
 */
export function useCommonColumns<R extends Row>(
  path: SetupPath,
  edit: (row: R) => void,
  below?: (row: R) => ReactNode,
) {
  const { t } = useTranslation();
  const removeAsked = useRemoveAsked("mestresShipping.delivery", useDeleteSetup(path).mutate);
  const column = useColumns<Row>();
  const columns = useMemo(() => {
    const text = (key: string) => t(`mestresShipping.delivery.${key}`);
    const [change, remove] = [listNeeds(path, "update"), listNeeds(path, "delete")];
    return {
      name: column.opener("name", text("field.name"), (row) => edit(row as R), {
        ...sortable(text("sort.a"), text("sort.z")),
        below: below && ((row) => below(row as R)),
        needs: change,
      }),
      active: column.state("active", text("field.active"), {
        colour: (active) => (active ? "green" : "grey"),
        words: (active) => text(active ? "inUse" : "outOfUse"),
      }),
      actions: column.actions((row) => [
        [{ icon: <PencilSquare />, label: t("actions.edit"), onClick: () => edit(row as R), needs: change }],
        [
          {
            icon: <Trash />,
            label: t("actions.delete"),
            onClick: () => void removeAsked(row),
            needs: remove,
          },
        ],
      ]),
    };
  }, [t, column, path, removeAsked, edit, below]);
  // What a column of every row needs, a column of these rows has.
  return columns as unknown as Record<keyof typeof columns, DataTableColumnDef<R>>;
}
