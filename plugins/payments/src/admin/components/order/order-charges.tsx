import { Reference, Section, StateBadge, useFormat } from "@mestres/admin-kit";
import { Badge, Text } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { outcomeColour, stateColour } from "../../lib/payments/labels";
import type { OrderCharge } from "../../lib/payments/types";

/** Every charge that was made for the order: an expired code and the one that followed it alike. */
export function OrderCharges({ charges }: { charges: readonly OrderCharge[] }) {
  const { t } = useTranslation();
  if (!charges.length) {
    return null;
  }
  return (
    <Section title={t("mestresPayments.order.charges")}>
      <ul className="flex flex-col gap-y-4">
        {charges.map((charge) => (
          <Charge key={charge.id} charge={charge} />
        ))}
      </ul>
    </Section>
  );
}

const Charge = ({ charge }: { charge: OrderCharge }) => {
  const { t } = useTranslation();
  const { amount, time, day } = useFormat();
  const { method, reference, state, due_on, expires_at, created_at, receipts } = charge;
  const until = due_on ? day(due_on) : expires_at && time(expires_at);
  return (
    <li className="flex flex-col gap-y-1">
      <div className="flex items-center justify-between gap-x-2">
        <Text size="small">
          {t(`mestresPayments.method.${method}`)} · {amount(charge.amount)}
        </Text>
        <StateBadge colour={stateColour(state)}>{t(`mestresPayments.state.${state}`, state)}</StateBadge>
      </div>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {t("mestresPayments.order.createdAt", { time: time(created_at) })}
        {until && ` · ${t("mestresPayments.order.validUntil", { time: until })}`}
      </Text>
      {reference && (
        <div className="text-ui-fg-muted">
          <Reference value={reference} />
        </div>
      )}
      {receipts.map((receipt) => (
        <Receipt key={receipt.reference} receipt={receipt} />
      ))}
    </li>
  );
};

/** Money that came for a charge, and what became of it. */
const Receipt = ({ receipt }: { receipt: OrderCharge["receipts"][number] }) => {
  const { t } = useTranslation();
  const { amount, time } = useFormat();
  return (
    <div className="bg-ui-bg-subtle mt-1 flex flex-col gap-y-1 rounded-md p-3">
      <div className="flex flex-wrap items-center justify-between gap-2">
        <Text size="small" weight="plus">
          {amount(receipt.amount)}
        </Text>
        <Badge size="2xsmall" color={outcomeColour(receipt.outcome)}>
          {t(`mestresPayments.outcome.${receipt.outcome}`, receipt.outcome)}
        </Badge>
      </div>
      <Text size="xsmall" className="text-ui-fg-subtle">
        {t("mestresPayments.order.paidAt", { time: time(receipt.paid_at) })}
      </Text>
      <div className="text-ui-fg-muted">
        <Reference value={receipt.reference} />
      </div>
    </div>
  );
};
