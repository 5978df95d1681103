import { createDataTableColumnHelper, StatusBadge } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { stateColour } from "../../lib/payments/labels";
import type { PaymentRow } from "../../lib/payments/types";
import { useFormat } from "../../lib/use-format";
import { FlagBadges } from "./flag-badges";
import { OrderLink } from "./order-link";

const column = createDataTableColumnHelper<PaymentRow>();

/** The columns of the payments list. */
export function usePaymentColumns() {
  const { t } = useTranslation();
  const { amount, time } = useFormat();
  return useMemo(() => {
    const byDate = {
      enableSorting: true,
      sortAscLabel: t("mestresPayments.sort.oldest"),
      sortDescLabel: t("mestresPayments.sort.newest"),
    };
    return [
      column.accessor("display_id", {
        enableSorting: true,
        sortAscLabel: t("mestresPayments.sort.oldest"),
        sortDescLabel: t("mestresPayments.sort.newest"),
        header: t("mestresPayments.columns.order"),
        cell: ({ row: { original } }) => <OrderLink id={original.order_id} displayId={original.display_id} />,
      }),
      column.accessor("method", {
        header: t("mestresPayments.columns.method"),
        cell: ({ getValue }) => t(`mestresPayments.method.${getValue()}`),
      }),
      column.accessor("state", {
        header: t("mestresPayments.columns.state"),
        cell: ({ getValue }) => (
          <StatusBadge color={stateColour(getValue())}>
            {t(`mestresPayments.state.${getValue()}`, getValue())}
          </StatusBadge>
        ),
      }),
      column.accessor("flags", {
        header: t("mestresPayments.columns.flags"),
        cell: ({ getValue }) => <FlagBadges flags={getValue()} />,
      }),
      column.accessor("amount", {
        header: t("mestresPayments.columns.amount"),
        cell: ({ getValue }) => amount(getValue()),
        align: "right",
        enableSorting: true,
        sortAscLabel: t("mestresPayments.sort.least"),
        sortDescLabel: t("mestresPayments.sort.most"),
      }),
      column.accessor("received", {
        header: t("mestresPayments.columns.received"),
        cell: ({ getValue }) => (getValue() ? amount(getValue()) : "–"),
        align: "right",
      }),
      column.accessor("refunded", {
        header: t("mestresPayments.columns.refunded"),
        cell: ({ getValue }) => (getValue() ? amount(getValue()) : "–"),
        align: "right",
      }),
      column.accessor("created_at", {
        header: t("mestresPayments.columns.created"),
        cell: ({ getValue }) => time(getValue()),
        ...byDate,
      }),
      column.accessor("expires_at", {
        header: t("mestresPayments.columns.expires"),
        cell: ({ getValue }) => time(getValue()),
        ...byDate,
      }),
    ];
  }, [t, amount, time]);
}
