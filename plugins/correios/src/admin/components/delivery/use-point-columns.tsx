import { createDataTableColumnHelper, Text } from "@medusajs/ui";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { daysText, shownCep } from "../../lib/delivery/read";
import type { Point } from "../../lib/delivery/types";
import { useCommonColumns } from "./use-common-columns";

const column = createDataTableColumnHelper<Point>();

/** The columns of the pick-up points. */
export function usePointColumns(edit: (point: Point) => void) {
  const { t } = useTranslation();
  const missing = useCallback(
    ({ shipping_options, active }: Point) =>
      active && shipping_options.length === 0 ? (
        <Text size="xsmall" className="text-ui-tag-orange-text whitespace-normal">
          {t("mestresShipping.delivery.points.noOption")}
        </Text>
      ) : null,
    [t],
  );
  const common = useCommonColumns("pickup-points", edit, missing);
  return useMemo(
    () => [
      common.name,
      column.display({
        id: "address",
        header: t("mestresShipping.delivery.field.address"),
        cell: ({ row: { original } }) => {
          const { street, number, city, state, cep } = original.address;
          return (
            <div className="py-2">
              <div>{`${street}, ${number}`}</div>
              <div className="text-ui-fg-subtle">{`${city} - ${state}, ${shownCep(cep)}`}</div>
            </div>
          );
        },
      }),
      column.display({
        id: "hours",
        header: t("mestresShipping.delivery.points.hours"),
        cell: ({ row: { original } }) => <div className="py-2 whitespace-normal">{original.hours_text}</div>,
      }),
      column.accessor("ready_days", {
        enableSorting: true,
        sortAscLabel: t("mestresShipping.delivery.sort.soon"),
        sortDescLabel: t("mestresShipping.delivery.sort.late"),
        header: t("mestresShipping.delivery.field.ready_days"),
        cell: ({ getValue }) =>
          t(`mestresShipping.delivery.areas.${daysText(getValue())}`, { days: getValue() }),
      }),
      common.active,
      common.actions,
    ],
    [t, common],
  );
}
