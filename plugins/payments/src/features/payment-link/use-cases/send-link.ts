import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { mailNowOrLater } from "@mestres/platform/lib/mail/once";
import { orderUrl } from "@mestres/platform/lib/shop-url";
import { deliverPaymentMail, paymentLinkMail, paymentMail } from "../../../lib/mail/deliver";
import { loadOrderPayment } from "../../../lib/order-payment/load";
import { orderPaymentError } from "../../../lib/order-payment/errors";
import { paymentLinkError } from "../domain/errors";

/** `send`: by e-mail as well, and not only for whoever asks. `request_id`: the same one sends one message. */
export type SendPaymentLinkInput = { order_id: string; send: boolean; request_id: string };

/** The page that takes an order's payment; its address opens the order, so it is for its shopper alone. Centavos. */
export type PaymentLink = { url: string; owed: number; sent: boolean };

/** A message that went cannot be called back, so there is nothing to undo. */
const sendLinkStep = createStep(
  "send-payment-link",
  async ({ order_id: orderId, send, request_id: requestId }: SendPaymentLinkInput, { container }) => {
    const order = await loadOrderPayment(container, orderId);
    if (!order) {
      throw orderPaymentError("NOT_FOUND", "order_payment_not_found", "Este pedido não existe.");
    }
    if (order.canceled || order.owed === 0) {
      throw paymentLinkError(
        "NOT_ALLOWED",
        "payment_link_nothing_owed",
        "Não há nada a pagar neste pedido, então não há link para enviar.",
      );
    }
    if (send) {
      const news = paymentLinkMail(orderId, requestId);
      await mailNowOrLater(container, paymentMail(news), () => deliverPaymentMail(container, news));
    }
    return new StepResponse<PaymentLink>({ url: orderUrl(orderId), owed: order.owed, sent: send });
  },
);

/**
 * Gives staff the link by which a shopper pays an order, and sends it when asked.
 *
 * @throws MedusaError `order_payment_not_found` | `payment_link_nothing_owed`
 */
export const sendPaymentLinkWorkflow = createWorkflow(
  "payments-send-link",
  (input: SendPaymentLinkInput) => new WorkflowResponse(sendLinkStep(input)),
);
