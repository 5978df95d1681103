import { PencilSquare } from "@medusajs/icons";
import { Badge, createDataTableColumnHelper } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ToPackOrder } from "../../lib/desk/orders";
import { useFormat } from "../../lib/use-format";
import { OrderLink } from "./order-link";
import { PlanCell } from "./plan-cell";

const column = createDataTableColumnHelper<ToPackOrder>();

/** @param onPack opens an order's packing */
export function useToPackColumns(onPack: (order: ToPackOrder) => void) {
  const { t } = useTranslation();
  const { time, day } = useFormat();
  return useMemo(
    () => [
      column.select(),
      column.accessor("display_id", {
        header: t("mestresShipping.desk.columns.order"),
        cell: ({ row: { original } }) => <OrderLink id={original.order_id} displayId={original.display_id} />,
        enableSorting: true,
        sortAscLabel: t("mestresShipping.desk.sort.oldest"),
        sortDescLabel: t("mestresShipping.desk.sort.newest"),
      }),
      column.accessor("created_at", {
        header: t("mestresShipping.desk.columns.created"),
        cell: ({ getValue }) => time(getValue()),
      }),
      column.accessor("customer_name", {
        header: t("mestresShipping.desk.columns.to"),
        cell: ({ row: { original } }) => (
          <div className="flex flex-col leading-tight">
            <span>{original.customer_name}</span>
            <span className="text-ui-fg-muted txt-compact-xsmall">
              {original.city}/{original.state}
            </span>
          </div>
        ),
      }),
      column.accessor("service", {
        header: t("mestresShipping.desk.columns.service"),
        cell: ({ getValue }) => (
          <Badge size="2xsmall">{t(`mestresShipping.desk.service.${getValue()}`, getValue() ?? "–")}</Badge>
        ),
      }),
      column.accessor("parcels_planned", {
        header: t("mestresShipping.desk.columns.plan"),
        cell: ({ row: { original } }) => <PlanCell order={original} />,
      }),
      column.accessor("deliver_by", {
        header: t("mestresShipping.desk.columns.deliverBy"),
        cell: ({ getValue }) => {
          const by = getValue();
          return by ? day(by) : "–";
        },
        enableSorting: true,
        sortAscLabel: t("mestresShipping.desk.sort.soonest"),
        sortDescLabel: t("mestresShipping.desk.sort.latest"),
      }),
      column.action({
        actions: ({ row: { original } }) => [
          {
            label: t("mestresShipping.desk.pack.action"),
            icon: <PencilSquare />,
            onClick: () => onPack(original),
          },
        ],
      }),
    ],
    [t, time, day, onPack],
  );
}
