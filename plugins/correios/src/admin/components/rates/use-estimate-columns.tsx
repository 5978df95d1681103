import { choiceFilter, formatCep, StateBadge, useColumns } from "@mestres/admin-kit";
import { Text } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { type Estimate, ESTIMATE_STATES } from "../../lib/rates/types";

const COLOURS = { pending: "orange", known: "green", refused: "red" } as const;

/** The columns of freights that were sold at an estimated price. */
export function useEstimateColumns() {
  const { t } = useTranslation();
  const column = useColumns<Estimate>();
  return useMemo(() => {
    const text = (key: string) => t(`mestresShipping.estimates.${key}`);
    return [
      column.order(text("order")),
      column.time("sold_at", text("sold_at")),
      column.of(
        "service",
        t("mestresShipping.rates.column.service"),
        (service, { cep }) => `${t(`mestresShipping.desk.service.${service}`)} · ${formatCep(cep)}`,
      ),
      column.amount("charged", text("charged")),
      column.amount("estimated", text("estimated")),
      column.amount("real", text("real")),
      column.amount("difference", text("difference")),
      column.of("state", text("state.title"), (state, { problem }) => (
        <div className="py-2">
          <StateBadge colour={COLOURS[state]}>{text(`state.${state}`)}</StateBadge>
          {problem && (
            <Text size="xsmall" className="text-ui-fg-subtle whitespace-normal">
              {problem}
            </Text>
          )}
        </div>
      )),
    ];
  }, [t, column]);
}

/** A filter by what is known. */
export function useEstimateFilters() {
  const { t } = useTranslation();
  return useMemo(
    () => [
      choiceFilter({
        id: "state",
        label: t("mestresShipping.estimates.state.title"),
        choices: ESTIMATE_STATES,
        words: (state) => t(`mestresShipping.estimates.state.${state}`),
      }),
    ],
    [t],
  );
}
