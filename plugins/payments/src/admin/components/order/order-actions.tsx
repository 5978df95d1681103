import { ActionMenu } from "@medusajs/dashboard/components";
import { ArrowPath } from "@medusajs/icons";
import { toast } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { useCheckOrderPayment } from "../../lib/payments/use-order-payments";

/** What staff can do about an order's payment. Refunds are made in the core's own payment panel. */
export const OrderActions = ({ orderId }: { orderId: string }) => {
  const { t } = useTranslation();
  const { mutate: check, isPending } = useCheckOrderPayment(orderId);
  const onCheck = (): void =>
    check(undefined, {
      onSuccess: () => toast.success(t("mestresPayments.order.checked")),
      onError: (error) => toast.error(error.message),
    });
  return (
    <ActionMenu
      groups={[
        {
          actions: [
            {
              icon: <ArrowPath />,
              label: t("mestresPayments.order.check"),
              disabled: isPending,
              onClick: onCheck,
            },
          ],
        },
      ]}
    />
  );
};
