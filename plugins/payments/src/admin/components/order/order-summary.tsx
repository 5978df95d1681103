import { useTranslation } from "react-i18next";
import type { OrderPayment } from "../../lib/payments/types";
import { useFormat } from "../../lib/use-format";
import { Reference } from "../reference";
import { Row } from "../row";

/** How it is paid, and how much of it has come and gone. */
export function OrderSummary({ payment }: { payment: OrderPayment }) {
  const { t } = useTranslation();
  const { amount, time, day } = useFormat();
  const { received, refunded, expires_at, boleto, card, status } = payment;
  const label = (name: string): string => t(`mestresPayments.columns.${name}`);
  return (
    <div className="py-1">
      {card && (
        <Row label={t("mestresPayments.method.card")}>
          {card.brand} ···· {card.last_four}
          <br />
          {t("mestresPayments.order.installments", {
            number: card.installments,
            amount: amount(card.installment_amount),
          })}
        </Row>
      )}
      <Row label={label("amount")}>{amount(payment.amount)}</Row>
      {received > 0 && <Row label={label("received")}>{amount(received)}</Row>}
      {refunded > 0 && <Row label={label("refunded")}>{amount(refunded)}</Row>}
      {boleto && <Row label={label("due")}>{day(boleto.due_on)}</Row>}
      {boleto && (
        <Row label={t("mestresPayments.order.digits")}>
          <Reference value={boleto.linha_digitavel} />
        </Row>
      )}
      {status === "awaiting" && !boleto && expires_at && (
        <Row label={label("expires")}>{time(expires_at)}</Row>
      )}
    </div>
  );
}
