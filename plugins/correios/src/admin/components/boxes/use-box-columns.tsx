import { PencilSquare, Trash } from "@medusajs/icons";
import { createDataTableColumnHelper, StatusBadge, toast, usePrompt } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Box } from "../../lib/boxes/types";
import { useDeleteBox } from "../../lib/boxes/use-boxes";
import { useFormat } from "../../lib/use-format";

const column = createDataTableColumnHelper<Box>();
const sides = (...centimetres: number[]) => `${centimetres.join(" × ")} cm`;

/**
 * The columns of the boxes.
 *
 * @param edit opens a box
 */
export function useBoxColumns(edit: (box: Box) => void) {
  const { t } = useTranslation();
  const { amount, weight } = useFormat();
  const prompt = usePrompt();
  const { mutate: remove } = useDeleteBox();
  return useMemo(() => {
    const sorted = (asc: string, desc: string) => ({
      enableSorting: true,
      sortAscLabel: t(`mestresShipping.boxes.sort.${asc}`),
      sortDescLabel: t(`mestresShipping.boxes.sort.${desc}`),
    });
    const removeAsked = async (box: Box) => {
      const confirmed = await prompt({
        title: t("mestresShipping.boxes.delete"),
        description: t("mestresShipping.boxes.deleteHelp", { name: box.name }),
        confirmText: t("actions.delete"),
        cancelText: t("actions.cancel"),
      });
      if (!confirmed) {
        return;
      }
      remove(box.id, {
        onSuccess: () => toast.success(t("mestresShipping.boxes.deleted", { name: box.name })),
        onError: ({ message }) => toast.error(message),
      });
    };
    return [
      column.accessor("name", {
        ...sorted("a", "z"),
        header: t("mestresShipping.boxes.field.name"),
        cell: ({ row: { original } }) => (
          <button
            type="button"
            className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
            onClick={() => edit(original)}
          >
            {original.name}
          </button>
        ),
      }),
      column.accessor("length", {
        ...sorted("small", "large"),
        header: t("mestresShipping.boxes.inside"),
        cell: ({ row: { original: box } }) => sides(box.length, box.width, box.height),
      }),
      column.display({
        id: "outside",
        header: t("mestresShipping.boxes.outside"),
        cell: ({ row: { original: box } }) => sides(box.outer_length, box.outer_width, box.outer_height),
      }),
      column.accessor("empty_grams", {
        ...sorted("light", "heavy"),
        header: t("mestresShipping.boxes.column.empty_grams"),
        cell: ({ getValue }) => weight(getValue()),
        align: "right",
      }),
      column.accessor("max_grams", {
        ...sorted("light", "heavy"),
        header: t("mestresShipping.boxes.column.max_grams"),
        cell: ({ getValue }) => weight(getValue()),
        align: "right",
      }),
      column.accessor("cost", {
        ...sorted("cheap", "dear"),
        header: t("mestresShipping.boxes.field.cost"),
        cell: ({ getValue }) => amount(getValue()),
        align: "right",
      }),
      column.accessor("active", {
        header: t("mestresShipping.boxes.field.active"),
        cell: ({ getValue }) => (
          <StatusBadge color={getValue() ? "green" : "grey"}>
            {t(`mestresShipping.boxes.${getValue() ? "inUse" : "outOfUse"}`)}
          </StatusBadge>
        ),
      }),
      column.action({
        actions: ({ row: { original } }) => [
          [{ icon: <PencilSquare />, label: t("actions.edit"), onClick: () => edit(original) }],
          [{ icon: <Trash />, label: t("actions.delete"), onClick: () => void removeAsked(original) }],
        ],
      }),
    ];
  }, [t, amount, weight, prompt, remove, edit]);
}
