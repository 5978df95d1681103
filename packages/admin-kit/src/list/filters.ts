import { useDate } from "@medusajs/dashboard/hooks";
import { createDataTableFilterHelper, type DataTableFilter } from "@medusajs/ui";
import { useCallback } from "react";
import { useTranslation } from "react-i18next";
import { addDays, dateOf, today } from "../lib/days";

type Choices = {
  /** Its name in the address and in the query. */
  id: string;
  label: string;
  choices: readonly string[];
  /** The words of a choice. */
  words: (choice: string) => string;
  /** Whether more than one can be chosen. */
  many?: boolean;
};

const filter = createDataTableFilterHelper<unknown>();

/** A filter of a list by choices that are told beforehand. */
export function choiceFilter({ id, label, choices, words, many = true }: Choices): DataTableFilter {
  const options = choices.map((value) => ({ value, label: words(value) }));
  return many
    ? filter.custom({ id, type: "multiselect", searchable: false, label, options })
    : filter.custom({ id, type: "radio", label, options });
}

/** A day's first instant where the browser is. */
const since = (days: number) => ({ $gte: dateOf(addDays(today(), 1 - days)).toISOString() });

/** Makes the filter of a list by date: the usual spans, or any two days. */
export function useDateFilter(): (id: string, label: string) => DataTableFilter {
  const { t } = useTranslation();
  const { getFullDate } = useDate();
  return useCallback(
    (id, label) =>
      filter.custom({
        id,
        type: "date",
        label,
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
    [t, getFullDate],
  );
}
