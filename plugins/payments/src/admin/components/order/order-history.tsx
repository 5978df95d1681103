import { Reference, Section, Timeline, useFormat } from "@mestres/admin-kit";
import { useTranslation } from "react-i18next";
import { historyColour, historyWords } from "../../lib/payments/labels";
import type { HistoryLine } from "../../lib/payments/types";

/** More would push everything else about the order out of sight. */
const SHOWN = 5;

/** What happened to the order's payment: what, how much, when, by whom, and the provider's name of it. */
export function OrderHistory({ history }: { history: readonly HistoryLine[] }) {
  const { t } = useTranslation();
  const { amount, time } = useFormat();
  return (
    <Section title={t("mestresPayments.order.history")}>
      <Timeline
        shown={SHOWN}
        empty={t("mestresPayments.order.noHistory")}
        items={[...history].reverse().map((line) => ({
          id: line.id,
          title: t(`mestresPayments.history.${historyWords(line)}`),
          colour: historyColour(line),
          aside: line.amount === null ? null : amount(line.amount),
          facts: [
            time(line.at),
            t(`mestresPayments.method.${line.method}`),
            t(`mestresPayments.source.${line.source}`),
          ],
          detail: line.reference && (
            <div className="text-ui-fg-muted">
              <Reference value={line.reference} />
            </div>
          ),
        }))}
      />
    </Section>
  );
}
