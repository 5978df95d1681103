import { createDataTableColumnHelper, createDataTableFilterHelper } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { StaticCode } from "../../lib/payments/use-static-codes";
import { useFormat } from "../../lib/use-format";

const column = createDataTableColumnHelper<StaticCode>();
const filter = createDataTableFilterHelper<StaticCode>();

/** The filter's own value, as the table keeps it in the address: JSON. */
const ARCHIVED = "archived";

/** Whether the address asks for the archived codes. */
export function archivedIn(param: string | undefined): boolean {
  return Boolean(param?.includes(ARCHIVED));
}

/** Codes out of use are out of sight, too. */
export function useCodeFilters() {
  const { t } = useTranslation();
  return useMemo(
    () => [
      filter.custom({
        id: "archived",
        type: "radio",
        label: t("mestresPayments.columns.state"),
        options: [{ value: ARCHIVED, label: t("mestresPayments.counter.archived") }],
      }),
    ],
    [t],
  );
}

/**
 * The columns of the codes for the counter.
 *
 * @param show opens a code
 */
export function useCodeColumns(show: (id: string) => void) {
  const { t } = useTranslation();
  const { amount, time } = useFormat();
  return useMemo(
    () => [
      column.accessor("label", {
        header: t("mestresPayments.counter.name"),
        cell: ({ row: { original } }) => (
          <button
            type="button"
            className="text-ui-fg-interactive hover:text-ui-fg-interactive-hover"
            onClick={() => show(original.id)}
          >
            {original.label}
          </button>
        ),
      }),
      column.accessor("amount", {
        header: t("mestresPayments.columns.amount"),
        cell: ({ getValue }) => (getValue() === null ? t("mestresPayments.counter.any") : amount(getValue())),
        align: "right",
      }),
      column.accessor("received", {
        header: t("mestresPayments.columns.received"),
        cell: ({ getValue }) => (getValue() ? amount(getValue()) : "–"),
        align: "right",
      }),
      column.accessor((code) => code.receipts[0]?.paid_at ?? null, {
        id: "last",
        header: t("mestresPayments.counter.last"),
        cell: ({ getValue }) => time(getValue()),
      }),
      column.accessor("created_at", {
        header: t("mestresPayments.columns.created"),
        cell: ({ getValue }) => time(getValue()),
      }),
    ],
    [t, amount, time, show],
  );
}
