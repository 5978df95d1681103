import { Button, Text } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { HistoryLine } from "../../lib/payments/types";
import { OrderHistoryLine } from "./order-history-line";
import { OrderSection } from "./order-section";

/** More would push everything else about the order out of sight. */
const SHOWN = 5;

/** What happened to the order's payment, the latest first. */
export function OrderHistory({ history }: { history: readonly HistoryLine[] }) {
  const { t } = useTranslation();
  const [all, setAll] = useState(false);
  const newest = [...history].reverse();
  const shown = all ? newest : newest.slice(0, SHOWN);
  return (
    <OrderSection title={t("mestresPayments.order.history")}>
      {!history.length && (
        <Text size="small" className="text-ui-fg-subtle">
          {t("mestresPayments.order.noHistory")}
        </Text>
      )}
      <ol className="flex flex-col">
        {shown.map((line, index) => (
          <OrderHistoryLine key={line.id} line={line} last={index === shown.length - 1} />
        ))}
      </ol>
      {history.length > SHOWN && (
        <Button
          size="small"
          variant="transparent"
          className="-ml-2 self-start"
          aria-expanded={all}
          onClick={() => setAll(!all)}
        >
          {t(all ? "mestresPayments.order.less" : "mestresPayments.order.more", {
            number: history.length - SHOWN,
          })}
        </Button>
      )}
    </OrderSection>
  );
}
