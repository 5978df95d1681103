import { PencilSquare, Trash } from "@medusajs/icons";
import { createDataTableColumnHelper, StatusBadge, toast, usePrompt } from "@medusajs/ui";
import { type ReactNode, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { SetupPath } from "../../lib/delivery/query";
import { useDeleteSetup } from "../../lib/delivery/use-setup";

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
  const prompt = usePrompt();
  const { mutate: remove } = useDeleteSetup(path);
  return useMemo(() => {
    const column = createDataTableColumnHelper<R>();
    const removeAsked = async ({ id, name }: R) => {
      const confirmed = await prompt({
        title: t("mestresShipping.delivery.delete"),
        description: t("mestresShipping.delivery.deleteHelp", { name }),
        confirmText: t("actions.delete"),
        cancelText: t("actions.cancel"),
      });
      if (!confirmed) {
        return;
      }
      remove(id, {
        onSuccess: () => toast.success(t("mestresShipping.delivery.deleted", { name })),
        onError: ({ message }) => toast.error(message),
      });
    };
    return {
      name: column.accessor((row) => row.name, {
        id: "name",
        enableSorting: true,
        sortAscLabel: t("mestresShipping.delivery.sort.a"),
        sortDescLabel: t("mestresShipping.delivery.sort.z"),
        header: t("mestresShipping.delivery.field.name"),
        cell: ({ row: { original } }) => (
          <div className="py-2">
            <button
              type="button"
              className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover text-left"
              onClick={() => edit(original)}
            >
              {original.name}
            </button>
            {below?.(original)}
          </div>
        ),
      }),
      active: column.accessor((row) => row.active, {
        id: "active",
        header: t("mestresShipping.delivery.field.active"),
        cell: ({ getValue }) => (
          <StatusBadge color={getValue() ? "green" : "grey"}>
            {t(`mestresShipping.delivery.${getValue() ? "inUse" : "outOfUse"}`)}
          </StatusBadge>
        ),
      }),
      actions: column.action({
        actions: ({ row: { original } }) => [
          [{ icon: <PencilSquare />, label: t("actions.edit"), onClick: () => edit(original) }],
          [{ icon: <Trash />, label: t("actions.delete"), onClick: () => void removeAsked(original) }],
        ],
      }),
    };
  }, [t, prompt, remove, edit, below]);
}
