import { choiceFilter, useDateFilter } from "@mestres/admin-kit";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { FLAGS, METHODS, STATES } from "../../lib/payments/types";

/** The filters of the payments list: method, state, what is unusual, date. */
export function usePaymentFilters() {
  const { t } = useTranslation();
  const dateFilter = useDateFilter();
  return useMemo(() => {
    const title = (name: string) => t(`mestresPayments.columns.${name}`);
    const choices = (id: string, label: string, all: readonly string[], many = true) =>
      choiceFilter({
        id,
        label,
        many,
        choices: all,
        words: (choice) => t(`mestresPayments.${id}.${choice}`),
      });
    return [
      choices("method", title("method"), METHODS),
      choices("state", title("state"), STATES),
      choices("flag", title("flags"), FLAGS, false),
      dateFilter("created_at", title("created")),
    ];
  }, [t, dateFilter]);
}
