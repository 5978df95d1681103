import { choiceFilter, useColumns, useFormat } from "@mestres/admin-kit";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { ARCHIVED } from "../../lib/payments/query";
import type { StaticCode } from "../../lib/payments/use-static-codes";

/** Codes out of use are out of sight, too. */
export function useCodeFilters() {
  const { t } = useTranslation();
  return useMemo(
    () => [
      choiceFilter({
        id: ARCHIVED,
        many: false,
        label: t("mestresPayments.columns.state"),
        choices: [ARCHIVED],
        words: () => t("mestresPayments.counter.archived"),
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
  const column = useColumns<StaticCode>();
  return useMemo(() => {
    const title = (name: string) => t(`mestresPayments.columns.${name}`);
    return [
      column.opener("label", t("mestresPayments.counter.name"), ({ id }) => show(id)),
      column.of(
        "amount",
        title("amount"),
        (value) => (value === null ? t("mestresPayments.counter.any") : amount(value)),
        { align: "right" },
      ),
      column.amount("received", title("received"), { dashed: true }),
      column.shown("last", t("mestresPayments.counter.last"), ({ receipts }) => time(receipts[0]?.paid_at)),
      column.time("created_at", title("created")),
    ];
  }, [t, amount, time, column, show]);
}
