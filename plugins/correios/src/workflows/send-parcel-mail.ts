import { sendNotificationsStep } from "@medusajs/medusa/core-flows";
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { ParcelMailOrder } from "../tracking/mail/deliver";
import { composeParcelMailStep } from "./steps/compose-parcel-mail";

/**
 * Writes to the shopper about a parcel, if it is still news. What was sent cannot be taken back, hence no compensation.
 *
 * @returns `sent`: how many messages went out
 */
export const sendParcelMailWorkflow = createWorkflow("send-parcel-mail", (input: ParcelMailOrder) => {
  const composed = composeParcelMailStep(input);
  when("has-parcel-mail", { composed }, ({ composed }) => composed.messages.length > 0).then(() => {
    sendNotificationsStep(transform({ composed }, ({ composed }) => composed.messages));
  });
  return new WorkflowResponse(
    transform({ composed }, ({ composed }) => ({ sent: composed.messages.length })),
  );
});
