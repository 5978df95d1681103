import { DataTable } from "@medusajs/dashboard/components";
import { useQueryParams } from "@medusajs/dashboard/hooks";
import { createDataTableColumnHelper } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { SettlementDay } from "../../lib/payments/types";
import { useFormat } from "../../lib/use-format";

const PREFIX = "day";
const PAGE_SIZE = 30;

const column = createDataTableColumnHelper<SettlementDay>();

/** One line per local day, method and expected day, the newest first. */
export function SettlementTable({ days }: { days: readonly SettlementDay[] }) {
  const { t } = useTranslation();
  const { amount, day } = useFormat();
  const offset = Number(useQueryParams(["offset"], PREFIX).offset) || 0;
  const rows = useMemo(
    () => [...days].sort((one, other) => other.occurred_on.localeCompare(one.occurred_on)),
    [days],
  );
  const columns = useMemo(() => {
    const money = (name: "gross" | "fee" | "net") =>
      column.accessor(name, {
        header: t(`mestresPayments.columns.${name}`),
        cell: ({ getValue }) => <span className="tabular-nums">{amount(getValue())}</span>,
        align: "right",
      });
    return [
      column.accessor("occurred_on", {
        header: t("mestresPayments.columns.day"),
        cell: ({ getValue }) => day(getValue()),
      }),
      column.accessor("method", {
        header: t("mestresPayments.columns.method"),
        cell: ({ getValue }) => t(`mestresPayments.method.${getValue()}`),
      }),
      column.accessor("count", { header: t("mestresPayments.columns.count"), align: "right" }),
      money("gross"),
      money("fee"),
      money("net"),
      column.accessor("expected_on", {
        header: t("mestresPayments.columns.expectedOn"),
        cell: ({ getValue }) => day(getValue()),
      }),
    ];
  }, [t, amount, day]);
  return (
    <DataTable
      heading={t("mestresPayments.settlements.perDay")}
      headingLevel="h2"
      data={rows.slice(offset, offset + PAGE_SIZE)}
      rowCount={rows.length}
      columns={columns}
      getRowId={({ occurred_on, expected_on, method }) => `${occurred_on}/${expected_on}/${method}`}
      enableSearch={false}
      prefix={PREFIX}
      pageSize={PAGE_SIZE}
      emptyState={{
        empty: {
          heading: t("mestresPayments.empty.settlements"),
          description: t("mestresPayments.empty.settlementsHelp"),
        },
      }}
    />
  );
}
