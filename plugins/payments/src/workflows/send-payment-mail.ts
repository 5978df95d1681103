import { sendNotificationsStep } from "@medusajs/medusa/core-flows";
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { PaymentRecorded } from "../lib/records/events";
import { composePaymentMailStep } from "./steps/compose-payment-mail";

/**
 * Writes to the shopper about one event of a payment, if it asks for it. What was
 * sent cannot be taken back, hence no compensation.
 *
 * @returns `sent`: how many messages went out
 */
export const sendPaymentMailWorkflow = createWorkflow("send-payment-mail", (event: PaymentRecorded) => {
  const composed = composePaymentMailStep(event);
  when("has-message", { composed }, ({ composed }) => composed.messages.length > 0).then(() => {
    sendNotificationsStep(transform({ composed }, ({ composed }) => composed.messages));
  });
  return new WorkflowResponse(
    transform({ composed }, ({ composed }) => ({ sent: composed.messages.length })),
  );
});
