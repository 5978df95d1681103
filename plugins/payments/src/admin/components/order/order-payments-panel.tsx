import { StateBadge } from "@mestres/admin-kit";
import { Alert, Container, Heading } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { STATUS_COLOURS } from "../../lib/payments/labels";
import { useOrderPayments } from "../../lib/payments/use-order-payments";
import { OrderActions } from "./order-actions";
import { OrderCases } from "./order-cases";
import { OrderCharges } from "./order-charges";
import { OrderHistory } from "./order-history";
import { OrderRefunds } from "./order-refunds";
import { OrderSummary } from "./order-summary";

/** An order's payment: how it stands, what was asked and given back, and everything that happened. */
export function OrderPaymentsPanel({ orderId }: { orderId: string }) {
  const { t } = useTranslation();
  const { data, isError } = useOrderPayments(orderId);
  if (isError) {
    return <Alert variant="error">{t("mestresPayments.loadFailed")}</Alert>;
  }
  // An order that was paid in no way of ours has nothing to show here.
  if (!data || (!data.payment && !data.history.length)) {
    return null;
  }
  const { payment, charges, refunds, cases, history } = data;
  const method = payment?.method ?? history.at(-1)?.method;
  return (
    <Container className="divide-y p-0">
      <div className="flex items-center justify-between gap-x-2 px-6 py-4">
        <Heading level="h2">
          {t(method ? `mestresPayments.method.${method}` : "mestresPayments.order.title")}
        </Heading>
        <div className="flex items-center gap-x-2">
          {payment && (
            <StateBadge colour={STATUS_COLOURS[payment.status]}>
              {t(`mestresPayments.status.${payment.status}`)}
            </StateBadge>
          )}
          <OrderActions orderId={orderId} payment={payment} />
        </div>
      </div>
      <OrderCases cases={cases} />
      {payment && <OrderSummary payment={payment} />}
      <OrderCharges charges={charges} />
      <OrderRefunds refunds={refunds} />
      <OrderHistory history={history} />
    </Container>
  );
}
