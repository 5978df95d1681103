import { useColumns } from "@mestres/admin-kit";
import { Badge } from "@medusajs/ui";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Refusal } from "../../lib/payments/types";

/** The columns of the refused webhooks. */
export function useRefusalColumns() {
  const { t } = useTranslation();
  const column = useColumns<Refusal>();
  return useMemo(() => {
    const title = (name: string) => t(`mestresPayments.columns.${name}`);
    return [
      column.time("last_at", title("last")),
      column.of("provider", title("provider"), (provider) => provider),
      column.of("reason", title("reason"), (reason) => (
        <Badge size="2xsmall" color={reason === "forged" ? "red" : "orange"}>
          {t(`mestresPayments.refusal.${reason}`)}
        </Badge>
      )),
      column.number("count", title("times")),
      column.number("http_status", title("answer")),
      column.of("address", title("address"), (address) => address ?? t("mestresPayments.refusals.many")),
      column.number("body_bytes", title("bytes")),
      column.of(
        "body_sha256",
        title("digest"),
        (digest) => <span className="font-mono text-xs">{digest}</span>,
        { maxSize: 180 },
      ),
      column.time("first_at", title("first")),
    ];
  }, [t, column]);
}
