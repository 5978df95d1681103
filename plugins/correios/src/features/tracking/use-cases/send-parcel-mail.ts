import type { CreateNotificationDTO } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { sendNotificationsStep } from "@medusajs/medusa/core-flows";
import { isMailReady, readMailSettings } from "@mestres/platform/lib/mail/settings";
import { composeParcelMail, type ParcelMailOrder } from "../mail/compose";

/** The message about a parcel, or none: also when no mail is set up. */
export const composeParcelMailStep = createStep(
  "compose-parcel-mail",
  async ({ parcel_id, mail }: ParcelMailOrder, { container }) => {
    const none: CreateNotificationDTO[] = [];
    if (!isMailReady(await readMailSettings())) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`E-mail não configurado: encomenda ${parcel_id} fica sem o aviso "${mail}".`);
      return new StepResponse({ messages: none });
    }
    const message = await composeParcelMail(container, parcel_id, mail);
    return new StepResponse({ messages: message ? [message] : none });
  },
);

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
