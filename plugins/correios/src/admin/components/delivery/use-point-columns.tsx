import { formatCep, sortable, useColumns } from "@mestres/admin-kit";
import { Text } from "@medusajs/ui";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { daysText } from "../../lib/delivery/read";
import type { Point } from "../../lib/delivery/types";
import { useCommonColumns } from "./use-common-columns";

/** The columns of the pick-up points. */
export function usePointColumns(edit: (point: Point) => void) {
  const { t } = useTranslation();
  const column = useColumns<Point>();
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
  return useMemo(() => {
    const text = (key: string, values?: Record<string, number>) =>
      t(`mestresShipping.delivery.${key}`, values ?? {});
    return [
      common.name,
      column.shown("address", text("field.address"), ({ address }) => (
        <div className="py-2">
          <div>{`${address.street}, ${address.number}`}</div>
          <div className="text-ui-fg-subtle">
            {`${address.city} - ${address.state}, ${formatCep(address.cep)}`}
          </div>
        </div>
      )),
      column.shown("hours", text("points.hours"), ({ hours_text }) => (
        <div className="py-2 whitespace-normal">{hours_text}</div>
      )),
      column.of(
        "ready_days",
        text("field.ready_days"),
        (days) => text(`areas.${daysText(days)}`, { days }),
        sortable(text("sort.soon"), text("sort.late")),
      ),
      common.active,
      common.actions,
    ];
  }, [t, column, common]);
}
