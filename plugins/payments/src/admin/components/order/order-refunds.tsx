import { StatusBadge, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { refundColour } from "../../lib/payments/labels";
import type { RefundRow } from "../../lib/payments/types";
import { useFormat } from "../../lib/use-format";
import { OrderSection } from "./order-section";

/** What was given back, or is on its way. */
export function OrderRefunds({ refunds }: { refunds: readonly RefundRow[] }) {
  const { t } = useTranslation();
  const { amount, time } = useFormat();
  if (!refunds.length) {
    return null;
  }
  return (
    <OrderSection title={t("mestresPayments.order.refunds")}>
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
            <StatusBadge color={refundColour(state)} className="text-nowrap">
              {t(`mestresPayments.refundState.${state}`)}
            </StatusBadge>
          </li>
        ))}
      </ul>
    </OrderSection>
  );
}
