import { createDataTableColumnHelper, createDataTableFilterHelper, StatusBadge } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { shownCep } from "../../lib/rates/cep";
import { RATE_SOURCES, type Rate } from "../../lib/rates/types";
import { useFormat } from "../../lib/use-format";
import { useServiceFilter } from "../desk/use-service-filter";

const column = createDataTableColumnHelper<Rate>();
const COLOURS = { api: "green", csv: "blue", seed: "grey" } as const;

/** The columns of the fallback table. */
export function useRateColumns() {
  const { t } = useTranslation();
  const { amount, time } = useFormat();
  return useMemo(() => {
    const text = (key: string, values?: Record<string, string | number>) =>
      t(`mestresShipping.rates.${key}`, values ?? {});
    const sorted = (asc: string, desc: string) => ({
      enableSorting: true,
      sortAscLabel: text(`sort.${asc}`),
      sortDescLabel: text(`sort.${desc}`),
    });
    return [
      column.accessor("service", {
        header: text("column.service"),
        cell: ({ getValue }) => t(`mestresShipping.desk.service.${getValue()}`),
      }),
      column.accessor("cep_start", {
        ...sorted("low", "high"),
        header: text("column.range"),
        cell: ({ row: { original } }) => (
          <span className="tabular-nums">
            {`${shownCep(original.cep_start)} – ${shownCep(original.cep_end)}`}
          </span>
        ),
      }),
      column.accessor("max_grams", {
        ...sorted("light", "heavy"),
        header: text("column.weight"),
        cell: ({ getValue }) => text("grams", { grams: getValue().toLocaleString("pt-BR") }),
        align: "right",
      }),
      column.accessor("amount", {
        ...sorted("cheap", "dear"),
        header: text("column.amount"),
        cell: ({ getValue }) => amount(getValue()),
        align: "right",
      }),
      column.accessor("days", {
        ...sorted("soon", "late"),
        header: text("column.days"),
        cell: ({ getValue }) => getValue(),
        align: "right",
      }),
      column.accessor("source", {
        header: text("column.source"),
        cell: ({ getValue }) => (
          <StatusBadge color={COLOURS[getValue()]}>{text(`source.${getValue()}`)}</StatusBadge>
        ),
      }),
      column.accessor("refreshed_at", {
        ...sorted("old", "new"),
        header: text("column.refreshed_at"),
        cell: ({ getValue }) => time(getValue()),
      }),
    ];
  }, [t, amount, time]);
}

/** Filters by service and by who said the price. */
export function useRateFilters() {
  const { t } = useTranslation();
  const service = useServiceFilter<Rate>();
  return useMemo(
    () => [
      service,
      createDataTableFilterHelper<Rate>().accessor("source", {
        type: "multiselect",
        searchable: false,
        label: t("mestresShipping.rates.column.source"),
        options: RATE_SOURCES.map((value) => ({ value, label: t(`mestresShipping.rates.source.${value}`) })),
      }),
    ],
    [t, service],
  );
}
