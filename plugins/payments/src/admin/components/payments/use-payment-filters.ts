import { useDate } from "@medusajs/dashboard/hooks";
import { createDataTableFilterHelper } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { addDays, dateOf, today } from "../../lib/payments/period";
import { FLAGS, METHODS, type PaymentRow, STATES } from "../../lib/payments/types";

const filter = createDataTableFilterHelper<PaymentRow>();

/** A day's first instant where the browser is. */
const since = (days: number) => ({ $gte: dateOf(addDays(today(), 1 - days)).toISOString() });

/** The filters of the payments list: method, state, what is unusual, date. */
export function usePaymentFilters() {
  const { t } = useTranslation();
  const { getFullDate } = useDate();
  return useMemo(
    () => [
      filter.accessor("method", {
        type: "multiselect",
        searchable: false,
        label: t("mestresPayments.columns.method"),
        options: METHODS.map((value) => ({ value, label: t(`mestresPayments.method.${value}`) })),
      }),
      filter.accessor("state", {
        type: "multiselect",
        searchable: false,
        label: t("mestresPayments.columns.state"),
        options: STATES.map((value) => ({ value, label: t(`mestresPayments.state.${value}`) })),
      }),
      filter.custom({
        id: "flag",
        type: "radio",
        label: t("mestresPayments.columns.flags"),
        options: FLAGS.map((value) => ({ value, label: t(`mestresPayments.flag.${value}`) })),
      }),
      filter.accessor("created_at", {
        type: "date",
        label: t("mestresPayments.columns.created"),
        format: "date",
        formatDateValue: (date) => getFullDate({ date }),
        rangeOptionLabel: t("filters.date.custom"),
        rangeOptionStartLabel: t("filters.date.starting"),
        rangeOptionEndLabel: t("filters.date.ending"),
        options: [
          { label: t("filters.date.today"), value: since(1) },
          { label: t("filters.date.lastSevenDays"), value: since(7) },
          { label: t("filters.date.lastThirtyDays"), value: since(30) },
          { label: t("filters.date.lastNinetyDays"), value: since(90) },
        ],
      }),
    ],
    [t, getFullDate],
  );
}
