import { EnvelopeContent, Link } from "@medusajs/icons";
import { toast } from "@medusajs/ui";
import { useTranslation } from "react-i18next";
import { NEEDS } from "../../lib/needs";
import { usePaymentLink } from "../../lib/payments/use-payment-link";

/** What staff does with the link by which an order is paid: copies it for WhatsApp, or sends it by e-mail. */
export function usePaymentLinkActions(orderId: string) {
  const { t } = useTranslation();
  const { mutate, isPending } = usePaymentLink(orderId);
  const failed = (error: Error): void => void toast.error(error.message);
  const copied = async ({ link }: { link: { url: string } }): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link.url);
      toast.success(t("mestresPayments.order.linkCopied"));
    } catch {
      // A browser that gives no clipboard still shows the address.
      toast.info(link.url, { duration: Number.POSITIVE_INFINITY });
    }
  };
  return {
    copy: {
      icon: <Link />,
      label: t("mestresPayments.order.copyLink"),
      disabled: isPending,
      onClick: () => mutate({ send: false }, { onSuccess: (answer) => void copied(answer), onError: failed }),
      needs: NEEDS.sendPaymentLink,
    },
    send: {
      icon: <EnvelopeContent />,
      label: t("mestresPayments.order.sendLink"),
      disabled: isPending,
      onClick: () =>
        mutate(
          { send: true },
          { onSuccess: () => toast.success(t("mestresPayments.order.linkSent")), onError: failed },
        ),
      needs: NEEDS.sendPaymentLink,
    },
  };
}
