import { FactRow, Reference, useFormat } from "@mestres/admin-kit";
import { useTranslation } from "react-i18next";
import type { OrderPayment } from "../../lib/payments/types";

/** How it is paid, and how much of it has come and gone. */
export function OrderSummary({ payment }: { payment: OrderPayment }) {
  const { t } = useTranslation();
  const { amount, time, day } = useFormat();
  const { received, refunded, expires_at, boleto, card, status, total, owed, to_refund: toRefund } = payment;
  const waits = status === "awaiting" || status === "partially_paid";
  const label = (name: string): string => t(`mestresPayments.columns.${name}`);
  return (
    <div className="py-1">
      {card && (
        <FactRow label={t("mestresPayments.method.card")}>
          {card.brand} ···· {card.last_four}
          <br />
          {t("mestresPayments.order.installments", {
            number: card.installments,
            amount: amount(card.installment_amount),
          })}
        </FactRow>
      )}
      <FactRow label={label("amount")}>{amount(payment.amount)}</FactRow>
      {total !== payment.amount && <FactRow label={label("total")}>{amount(total)}</FactRow>}
      {received > 0 && <FactRow label={label("received")}>{amount(received)}</FactRow>}
      {refunded > 0 && <FactRow label={label("refunded")}>{amount(refunded)}</FactRow>}
      {owed > 0 && owed !== payment.amount && <FactRow label={label("owed")}>{amount(owed)}</FactRow>}
      {toRefund > 0 && <FactRow label={label("toRefund")}>{amount(toRefund)}</FactRow>}
      {boleto && <FactRow label={label("due")}>{day(boleto.due_on)}</FactRow>}
      {boleto && (
        <FactRow label={t("mestresPayments.order.digits")}>
          <Reference value={boleto.linha_digitavel} />
        </FactRow>
      )}
      {waits && !boleto && expires_at && <FactRow label={label("expires")}>{time(expires_at)}</FactRow>}
    </div>
  );
}
