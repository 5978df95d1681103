import { createDataTableColumnHelper, createDataTableFilterHelper, StatusBadge, Text } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { shownCep } from "../../lib/rates/cep";
import { type Estimate, ESTIMATE_STATES } from "../../lib/rates/types";
import { useFormat } from "../../lib/use-format";
import { OrderLink } from "../desk/order-link";

const column = createDataTableColumnHelper<Estimate>();
const COLOURS = { pending: "orange", known: "green", refused: "red" } as const;

/** The columns of freights that were sold at an estimated price. */
export function useEstimateColumns() {
  const { t } = useTranslation();
  const { amount, time } = useFormat();
  return useMemo(() => {
    const text = (key: string) => t(`mestresShipping.estimates.${key}`);
    return [
      column.accessor("display_id", {
        header: text("order"),
        cell: ({ row: { original } }) => <OrderLink id={original.order_id} displayId={original.display_id} />,
      }),
      column.accessor("sold_at", { header: text("sold_at"), cell: ({ getValue }) => time(getValue()) }),
      column.accessor("service", {
        header: t("mestresShipping.rates.column.service"),
        cell: ({ row: { original } }) =>
          `${t(`mestresShipping.desk.service.${original.service}`)} · ${shownCep(original.cep)}`,
      }),
      column.accessor("charged", {
        header: text("charged"),
        cell: ({ getValue }) => amount(getValue()),
        align: "right",
      }),
      column.accessor("estimated", {
        header: text("estimated"),
        cell: ({ getValue }) => amount(getValue()),
        align: "right",
      }),
      column.accessor("real", {
        header: text("real"),
        cell: ({ getValue }) => amount(getValue()),
        align: "right",
      }),
      column.accessor("difference", {
        header: text("difference"),
        cell: ({ getValue }) => amount(getValue()),
        align: "right",
      }),
      column.accessor("state", {
        header: text("state.title"),
        cell: ({ row: { original } }) => (
          <div className="py-2">
            <StatusBadge color={COLOURS[original.state]}>{text(`state.${original.state}`)}</StatusBadge>
            {original.problem && (
              <Text size="xsmall" className="text-ui-fg-subtle whitespace-normal">
                {original.problem}
              </Text>
            )}
          </div>
        ),
      }),
    ];
  }, [t, amount, time]);
}

/** A filter by what is known. */
export function useEstimateFilters() {
  const { t } = useTranslation();
  return useMemo(
    () => [
      createDataTableFilterHelper<Estimate>().accessor("state", {
        type: "multiselect",
        searchable: false,
        label: t("mestresShipping.estimates.state.title"),
        options: ESTIMATE_STATES.map((value) => ({
          value,
          label: t(`mestresShipping.estimates.state.${value}`),
        })),
      }),
    ],
    [t],
  );
}
