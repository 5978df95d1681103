import { choiceFilter, formatCep, sortable, useColumns } from "@mestres/admin-kit";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { RATE_SOURCES, type Rate } from "../../lib/rates/types";
import { useServiceFilter } from "../desk/use-service-filter";

const COLOURS = { api: "green", csv: "blue", seed: "grey" } as const;

/** The columns of the fallback table. */
export function useRateColumns() {
  const { t } = useTranslation();
  const column = useColumns<Rate>();
  return useMemo(() => {
    const text = (key: string, values?: Record<string, string | number>) =>
      t(`mestresShipping.rates.${key}`, values ?? {});
    const sort = (asc: string, desc: string) => sortable(text(`sort.${asc}`), text(`sort.${desc}`));
    return [
      column.of("service", text("column.service"), (service) => t(`mestresShipping.desk.service.${service}`)),
      column.of(
        "cep_start",
        text("column.range"),
        (from, { cep_end }) => (
          <span className="tabular-nums">{`${formatCep(from)} – ${formatCep(cep_end)}`}</span>
        ),
        sort("low", "high"),
      ),
      column.of(
        "max_grams",
        text("column.weight"),
        (grams) => text("grams", { grams: grams.toLocaleString("pt-BR") }),
        { align: "right", ...sort("light", "heavy") },
      ),
      column.amount("amount", text("column.amount"), sort("cheap", "dear")),
      column.number("days", text("column.days"), sort("soon", "late")),
      column.state("source", text("column.source"), {
        colour: (source) => COLOURS[source],
        words: (source) => text(`source.${source}`),
      }),
      column.time("refreshed_at", text("column.refreshed_at"), sort("old", "new")),
    ];
  }, [t, column]);
}

/** Filters by service and by who said the price. */
export function useRateFilters() {
  const { t } = useTranslation();
  const service = useServiceFilter();
  return useMemo(
    () => [
      service,
      choiceFilter({
        id: "source",
        label: t("mestresShipping.rates.column.source"),
        choices: RATE_SOURCES,
        words: (source) => t(`mestresShipping.rates.source.${source}`),
      }),
    ],
    [t, service],
  );
}
