import {
  createDataTableColumnHelper,
  createDataTableFilterHelper,
  StatusBadge,
  Text,
  Tooltip,
} from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { colourOf } from "../../lib/returns/actions";
import { RETURN_KINDS, RETURN_STATES, type ReturnRequest } from "../../lib/returns/types";
import { useFormat } from "../../lib/use-format";

const column = createDataTableColumnHelper<ReturnRequest>();
const filter = createDataTableFilterHelper<ReturnRequest>();

/** The columns of the list of returns. */
export function useReturnColumns() {
  const { t } = useTranslation();
  const { amount, time, day } = useFormat();
  return useMemo(
    () => [
      column.accessor("display_id", {
        header: t("mestresShipping.returns.columns.order"),
        cell: ({ getValue }) => `#${getValue() ?? "–"}`,
        enableSorting: true,
      }),
      column.accessor("state", {
        header: t("mestresShipping.returns.columns.state"),
        cell: ({ row: { original } }) => (
          <div className="flex items-center gap-x-2">
            <StatusBadge color={colourOf(original.state)}>
              {t(`mestresShipping.returns.state.${original.state}`)}
            </StatusBadge>
            {original.problem && (
              <Tooltip content={original.problem}>
                <Text size="small" className="text-ui-fg-error" tabIndex={0}>
                  {t("mestresShipping.returns.problem")}
                </Text>
              </Tooltip>
            )}
          </div>
        ),
        enableSorting: true,
      }),
      column.accessor("kind", {
        header: t("mestresShipping.returns.columns.kind"),
        cell: ({ getValue }) => t(`mestresShipping.returns.kind.${getValue()}`),
        enableSorting: true,
      }),
      column.accessor("items", {
        header: t("mestresShipping.returns.columns.items"),
        cell: ({ getValue }) => (
          <span className="block max-w-64 truncate">
            {getValue()
              .map(({ quantity, title }) => `${quantity} × ${title}`)
              .join("; ")}
          </span>
        ),
      }),
      column.accessor("total", {
        header: t("mestresShipping.returns.columns.total"),
        cell: ({ getValue }) => amount(getValue()),
        enableSorting: true,
        align: "right",
      }),
      column.accessor("expires_on", {
        header: t("mestresShipping.returns.columns.expires"),
        cell: ({ getValue }) => {
          const value = getValue();
          return value ? day(value) : "–";
        },
        enableSorting: true,
      }),
      column.accessor("created_at", {
        header: t("mestresShipping.returns.columns.created"),
        cell: ({ getValue }) => time(getValue()),
        enableSorting: true,
      }),
    ],
    [t, amount, time, day],
  );
}

/** State and reason. */
export function useReturnFilters() {
  const { t } = useTranslation();
  return useMemo(
    () => [
      filter.accessor("state", {
        type: "multiselect",
        searchable: false,
        label: t("mestresShipping.returns.columns.state"),
        options: RETURN_STATES.map((value) => ({
          value,
          label: t(`mestresShipping.returns.state.${value}`),
        })),
      }),
      filter.accessor("kind", {
        type: "multiselect",
        searchable: false,
        label: t("mestresShipping.returns.columns.kind"),
        options: RETURN_KINDS.map((value) => ({ value, label: t(`mestresShipping.returns.kind.${value}`) })),
      }),
    ],
    [t],
  );
}
