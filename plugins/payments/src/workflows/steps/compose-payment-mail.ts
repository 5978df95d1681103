import type { CreateNotificationDTO } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { isMailReady, readMailSettings } from "@mestres/platform/lib/mail/settings";
import { composePaymentMail } from "../../lib/mail/compose";
import type { PaymentRecorded } from "../../lib/records/events";

const DEMO_STOREFRONT = "http://localhost:8000";

/** The message that an event asks for, or none: also when no mail is set up. */
export const composePaymentMailStep = createStep(
  "compose-payment-mail",
  async (event: PaymentRecorded, { container }) => {
    const none: CreateNotificationDTO[] = [];
    if (!isMailReady(await readMailSettings())) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`E-mail não configurado: ${event.kind} ${event.id} fica sem aviso.`);
      return new StepResponse({ messages: none });
    }
    const storefrontUrl = process.env.STOREFRONT_URL ?? DEMO_STOREFRONT;
    const message = await composePaymentMail(container, event, storefrontUrl);
    return new StepResponse({ messages: message ? [message] : none });
  },
);
