import { Badge, createDataTableColumnHelper } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../lib/payments/types";
import { useFormat } from "../../lib/use-format";

const column = createDataTableColumnHelper<Refusal>();

/** The columns of the refused webhooks. */
export function useRefusalColumns() {
  const { t } = useTranslation();
  const { time } = useFormat();
  return useMemo(
    () => [
      column.accessor("last_at", {
        header: t("mestresPayments.columns.last"),
        cell: ({ getValue }) => time(getValue()),
      }),
      column.accessor("provider", { header: t("mestresPayments.columns.provider") }),
      column.accessor("reason", {
        header: t("mestresPayments.columns.reason"),
        cell: ({ getValue }) => (
          <Badge size="2xsmall" color={getValue() === "forged" ? "red" : "orange"}>
            {t(`mestresPayments.refusal.${getValue()}`)}
          </Badge>
        ),
      }),
      column.accessor("count", { header: t("mestresPayments.columns.times"), align: "right" }),
      column.accessor("http_status", { header: t("mestresPayments.columns.answer"), align: "right" }),
      column.accessor("address", {
        header: t("mestresPayments.columns.address"),
        cell: ({ getValue }) => getValue() ?? t("mestresPayments.refusals.many"),
      }),
      column.accessor("body_bytes", {
        header: t("mestresPayments.columns.bytes"),
        align: "right",
      }),
      column.accessor("body_sha256", {
        header: t("mestresPayments.columns.digest"),
        cell: ({ getValue }) => <span className="font-mono text-xs">{getValue()}</span>,
        maxSize: 180,
      }),
      column.accessor("first_at", {
        header: t("mestresPayments.columns.first"),
        cell: ({ getValue }) => time(getValue()),
      }),
    ],
    [t, time],
  );
}
