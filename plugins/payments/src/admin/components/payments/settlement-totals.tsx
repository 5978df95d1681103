import { useFormat } from "@mestres/admin-kit";
import { Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import type { SettlementTotals as Totals } from "../../lib/payments/types";

/** The sums of a period. */
export function SettlementTotals({ totals }: { totals: Totals }) {
  const { t } = useTranslation();
  const { amount } = useFormat();
  return (
    <dl className="grid grid-cols-2 gap-x-4 gap-y-4 px-6 py-4 md:grid-cols-4">
      {(["gross", "fee", "net"] as const).map((name) => (
        <Total key={name} label={t(`mestresPayments.columns.${name}`)} value={amount(totals[name])} />
      ))}
      <Total label={t("mestresPayments.columns.count")} value={String(totals.count)} />
    </dl>
  );
}

const Total = ({ label, value }: { label: string; value: string }) => (
  <div>
    <dt>
      <Text size="small" className="text-ui-fg-subtle">
        {label}
      </Text>
    </dt>
    <dd>
      <Text size="xlarge" weight="plus" className="tabular-nums">
        {value}
      </Text>
    </dd>
  </div>
);
