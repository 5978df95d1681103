import { createDataTableColumnHelper, createDataTableFilterHelper, StatusBadge } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router-dom";
import { CASE_COLOURS, wordsOf } from "../../lib/payments/labels";
import { CASE_KINDS, type PaymentCase } from "../../lib/payments/types";
import { useFormat } from "../../lib/use-format";
import { OrderLink } from "./order-link";

const column = createDataTableColumnHelper<PaymentCase>();
const filter = createDataTableFilterHelper<PaymentCase>();

/**
 * The columns of the queue.
 *
 * @param hrefOf where a case is shown
 */
export function useCaseColumns(hrefOf: (id: string) => string) {
  const { t } = useTranslation();
  const { amount, time } = useFormat();
  return useMemo(
    () => [
      column.accessor("kind", {
        header: t("mestresPayments.columns.kind"),
        cell: ({ getValue }) => (
          <StatusBadge color={CASE_COLOURS[getValue()]}>
            {t(`mestresPayments.caseKind.${getValue()}`)}
          </StatusBadge>
        ),
      }),
      column.accessor("order_id", {
        header: t("mestresPayments.columns.order"),
        cell: ({ row: { original } }) => <OrderLink id={original.order_id} displayId={original.display_id} />,
      }),
      column.accessor("method", {
        header: t("mestresPayments.columns.method"),
        cell: ({ getValue }) => t(`mestresPayments.method.${getValue()}`),
      }),
      column.accessor("amount", {
        header: t("mestresPayments.columns.inQuestion"),
        cell: ({ getValue }) => amount(getValue()),
        align: "right",
      }),
      column.accessor("expected", {
        header: t("mestresPayments.columns.expected"),
        cell: ({ getValue }) => amount(getValue()),
        align: "right",
      }),
      column.accessor("created_at", {
        header: t("mestresPayments.columns.opened"),
        cell: ({ getValue }) => time(getValue()),
      }),
      column.accessor("resolution", {
        header: t("mestresPayments.columns.decision"),
        cell: ({ row: { original } }) => (
          <Link
            className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
            to={hrefOf(original.id)}
            // The row leads to the same place: once is enough.
            onClick={(event) => event.stopPropagation()}
          >
            {original.resolution
              ? t(`mestresPayments.resolution.${wordsOf(original, original.resolution)}.done`)
              : t("mestresPayments.cases.decide")}
          </Link>
        ),
      }),
    ],
    [t, amount, time, hrefOf],
  );
}

/** Open cases are shown unless the settled ones are asked for. */
export function useCaseFilters() {
  const { t } = useTranslation();
  return useMemo(
    () => [
      filter.accessor("state", {
        type: "radio",
        label: t("mestresPayments.columns.state"),
        options: (["open", "settled"] as const).map((value) => ({
          value,
          label: t(`mestresPayments.caseState.${value}`),
        })),
      }),
      filter.accessor("kind", {
        type: "multiselect",
        searchable: false,
        label: t("mestresPayments.columns.kind"),
        options: CASE_KINDS.map((value) => ({ value, label: t(`mestresPayments.caseKind.${value}`) })),
      }),
    ],
    [t],
  );
}
