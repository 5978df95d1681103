import { OrderLink, Reference, useFormat } from "@mestres/admin-kit";
import { SectionRow } from "@medusajs/dashboard/components";
import { useTranslation } from "react-i18next";
import type { PaymentCase } from "../../lib/payments/types";

/** What is known about a case's money. */
export function CaseFacts({ case: found }: { case: PaymentCase }) {
  const { t } = useTranslation();
  const { amount, time } = useFormat();
  const label = (name: string): string => t(`mestresPayments.columns.${name}`);
  return (
    <div className="divide-y">
      <SectionRow title={label("inQuestion")} value={amount(found.amount)} />
      {found.expected !== null && <SectionRow title={label("expected")} value={amount(found.expected)} />}
      <SectionRow title={label("method")} value={t(`mestresPayments.method.${found.method}`)} />
      <SectionRow
        title={label("order")}
        value={<OrderLink id={found.order_id} displayId={found.display_id} />}
      />
      <SectionRow title={label("reference")} value={<Reference value={found.reference} />} />
      <SectionRow title={label("opened")} value={time(found.created_at)} />
    </div>
  );
}
