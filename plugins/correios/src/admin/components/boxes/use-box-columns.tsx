import { sortable, useColumns, useMay } from "@mestres/admin-kit";
import { PencilSquare, Trash } from "@medusajs/icons";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Box } from "../../lib/boxes/types";
import { useDeleteBox } from "../../lib/boxes/use-boxes";
import { listNeeds, NEEDS } from "../../lib/needs";
import { useRemoveAsked } from "../use-remove-asked";

const sides = (...centimetres: number[]) => `${centimetres.join(" × ")} cm`;

/**
 * The columns of the boxes.
 *
 * @param edit opens a box
 */
export function useBoxColumns(edit: (box: Box) => void) {
  const { t } = useTranslation();
  const removeAsked = useRemoveAsked("mestresShipping.boxes", useDeleteBox().mutate);
  const column = useColumns<Box>();
  const { may } = useMay();
  return useMemo(() => {
    const text = (key: string) => t(`mestresShipping.boxes.${key}`);
    const sort = (asc: string, desc: string) => sortable(text(`sort.${asc}`), text(`sort.${desc}`));
    const [change, remove] = [listNeeds("boxes", "update"), listNeeds("boxes", "delete")];
    return [
      column.opener("name", text("field.name"), edit, { ...sort("a", "z"), needs: change }),
      column.of(
        "length",
        text("inside"),
        (length, { width, height }) => sides(length, width, height),
        sort("small", "large"),
      ),
      column.shown("outside", text("outside"), (box) =>
        sides(box.outer_length, box.outer_width, box.outer_height),
      ),
      column.weight("empty_grams", text("column.empty_grams"), sort("light", "heavy")),
      column.weight("max_grams", text("column.max_grams"), sort("light", "heavy")),
      ...(may(NEEDS.amounts) ? [column.amount("cost", text("field.cost"), sort("cheap", "dear"))] : []),
      column.state("active", text("field.active"), {
        colour: (active) => (active ? "green" : "grey"),
        words: (active) => text(active ? "inUse" : "outOfUse"),
      }),
      column.actions((box) => [
        [{ icon: <PencilSquare />, label: t("actions.edit"), onClick: () => edit(box), needs: change }],
        [
          {
            icon: <Trash />,
            label: t("actions.delete"),
            onClick: () => void removeAsked(box),
            needs: remove,
          },
        ],
      ]),
    ];
  }, [t, column, may, removeAsked, edit]);
}
