import { sortable, useColumns } from "@mestres/admin-kit";
import { PencilSquare } from "@medusajs/icons";
import { Badge } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ToPackOrder } from "../../lib/desk/orders";
import { NEEDS } from "../../lib/needs";
import { PlanCell } from "./plan-cell";
import { Recipient } from "./recipient";

/**
 * @param onPack opens an order's packing
 * @param selectable whether rows are chosen, for their labels to be bought
 */
export function useToPackColumns(onPack: (order: ToPackOrder) => void, selectable: boolean) {
  const { t } = useTranslation();
  const column = useColumns<ToPackOrder>();
  return useMemo(() => {
    const text = (key: string) => t(`mestresShipping.desk.${key}`);
    return [
      ...(selectable ? [column.select()] : []),
      column.order(text("columns.order"), sortable(text("sort.oldest"), text("sort.newest"))),
      column.time("created_at", text("columns.created")),
      column.of("customer_name", text("columns.to"), (name, { city, state }) => (
        <Recipient name={name} city={city} state={state} />
      )),
      column.of("service", text("columns.service"), (service) => (
        <Badge size="2xsmall">{t(`mestresShipping.desk.service.${service}`, service ?? "–")}</Badge>
      )),
      column.shown("parcels_planned", text("columns.plan"), (order) => <PlanCell order={order} />),
      column.day(
        "deliver_by",
        text("columns.deliverBy"),
        sortable(text("sort.soonest"), text("sort.latest")),
      ),
      column.actions((order) => [
        {
          label: text("pack.action"),
          icon: <PencilSquare />,
          onClick: () => onPack(order),
          needs: NEEDS.pack,
        },
      ]),
    ];
  }, [t, column, onPack, selectable]);
}
