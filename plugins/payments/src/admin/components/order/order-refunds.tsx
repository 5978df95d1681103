import { Section, StateBadge, useFormat } from "@mestres/admin-kit";
import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { refundColour } from "../../lib/payments/labels";
import type { RefundRow } from "../../lib/payments/types";

/** What was given back, or is on its way. */
export function OrderRefunds({ refunds }: { refunds: readonly RefundRow[] }) {
  const { t } = useTranslation();
  const { amount, time } = useFormat();
  if (!refunds.length) {
    return null;
  }
  return (
    <Section title={t("mestresPayments.order.refunds")}>
      <ul className="flex flex-col gap-y-3">
        {refunds.map(({ id, amount: centavos, state, manual, reason, created_at }) => (
          <li key={id} className="flex items-start justify-between gap-x-2">
            <div>
              <Text size="small">{amount(centavos)}</Text>
              <Text size="xsmall" className="text-ui-fg-subtle">
                {time(created_at)}
                {manual && ` · ${t("mestresPayments.order.manualRefund")}`}
              </Text>
              {reason && (
                <Text size="xsmall" className="text-ui-fg-subtle">
                  {reason}
                </Text>
              )}
            </div>
            <StateBadge colour={refundColour(state)}>{t(`mestresPayments.refundState.${state}`)}</StateBadge>
          </li>
        ))}
      </ul>
    </Section>
  );
}
