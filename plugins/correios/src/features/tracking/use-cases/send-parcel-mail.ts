import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { mailOnce } from "@mestres/platform/lib/mail/once";
import { composeParcelMail, parcelMail, type ParcelMailOrder } from "../mail/compose";

/** Sends the message about a parcel, or none. What was sent cannot be taken back, hence no compensation. */
export const sendParcelMailStep = createStep(
  "send-parcel-mail",
  async (order: ParcelMailOrder, { container }) => {
    const outcome = await mailOnce(container, parcelMail(order), () =>
      composeParcelMail(container, order.parcel_id, order.mail),
    );
    return new StepResponse({ sent: outcome?.sent ?? 0 });
  },
);

/**
 * Writes to the shopper about a parcel, once, if it is still news.
 *
 * @returns `sent`: how many messages went out, now or when it was first sent
 */
export const sendParcelMailWorkflow = createWorkflow(
  "send-parcel-mail",
  (input: ParcelMailOrder) => new WorkflowResponse(sendParcelMailStep(input)),
);
