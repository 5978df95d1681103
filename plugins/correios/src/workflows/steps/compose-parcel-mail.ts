import type { CreateNotificationDTO } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { isMailReady, readMailSettings } from "@mestres/platform/lib/mail/settings";
import { composeParcelMail } from "../../tracking/mail/compose";
import type { ParcelMailOrder } from "../../tracking/mail/deliver";

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
