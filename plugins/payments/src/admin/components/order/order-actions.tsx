import { useMay } from "@mestres/admin-kit";
import { ActionMenu } from "@medusajs/dashboard/components";
import { ArrowPath, Calendar } from "@medusajs/icons";
import { toast } from "@medusajs/ui";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { NEEDS } from "../../lib/needs";
import type { OrderPayment, PaymentStatus } from "../../lib/payments/types";
import { useCheckOrderPayment } from "../../lib/payments/use-order-payments";
import { DueChargeDrawer } from "./due-charge-drawer";
import { usePaymentLinkActions } from "./use-payment-link-actions";

/** Only an order that waits can be charged anew: an expired one is cancelled. */
const PAYABLE: readonly PaymentStatus[] = ["awaiting", "rejected", "partially_paid"];

type Props = { orderId: string; payment: OrderPayment | null };

/** What staff can do about an order's payment. Refunds are made in the core's own payment panel. */
export function OrderActions({ orderId, payment }: Props) {
  const { t } = useTranslation();
  const { may } = useMay();
  const [charging, setCharging] = useState(false);
  const { mutate: check, isPending } = useCheckOrderPayment(orderId);
  const onCheck = (): void =>
    check(undefined, {
      onSuccess: () => toast.success(t("mestresPayments.order.checked")),
      onError: (error) => toast.error(error.message),
    });
  const ask = {
    icon: <ArrowPath />,
    label: t("mestresPayments.order.check"),
    disabled: isPending,
    onClick: onCheck,
    needs: NEEDS.checkPayment,
  };
  const charge = {
    icon: <Calendar />,
    label: t("mestresPayments.due.action"),
    onClick: () => setCharging(true),
    needs: NEEDS.chargeByDuePix,
  };
  const { copy, send } = usePaymentLinkActions(orderId);
  const actions = [
    ...(payment?.method ? [ask] : []),
    ...(payment && PAYABLE.includes(payment.status) ? [charge] : []),
    ...(payment && payment.owed > 0 ? [copy, send] : []),
  ].filter(({ needs }) => may(needs));
  return (
    <>
      {actions.length > 0 && <ActionMenu groups={[{ actions }]} />}
      {charging && <DueChargeDrawer orderId={orderId} onClose={() => setCharging(false)} />}
    </>
  );
}
