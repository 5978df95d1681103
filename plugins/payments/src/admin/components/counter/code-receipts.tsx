import { Reference, useFormat } from "@mestres/admin-kit";
import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { StaticCode } from "../../lib/payments/use-static-codes";

/** The latest payments by a code. */
export function CodeReceipts({ receipts }: { receipts: StaticCode["receipts"] }) {
  const { t } = useTranslation();
  const { amount, time } = useFormat();
  return (
    <section className="flex flex-col gap-y-3">
      <Text size="small" weight="plus" asChild>
        <h3>{t("mestresPayments.counter.receipts")}</h3>
      </Text>
      {!receipts.length && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("mestresPayments.counter.noReceipts")}
        </Text>
      )}
      <ul className="flex flex-col gap-y-3" aria-live="polite">
        {receipts.map((receipt) => (
          <li key={receipt.e2eid}>
            <div className="flex items-baseline justify-between gap-x-2">
              <Text size="small" weight="plus" className="tabular-nums">
                {amount(receipt.amount)}
              </Text>
              <Text size="xsmall" className="text-ui-fg-subtle">
                {time(receipt.paid_at)}
              </Text>
            </div>
            <div className="text-ui-fg-muted">
              <Reference value={receipt.e2eid} />
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
