import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { deliverReturnMail } from "../features/returns/mail/deliver";
import { findReturn } from "../features/returns/read/returns";
import { RETURN_UPDATED, type ReturnUpdated } from "../events";

/** Writes to the shopper. What does not go now, the job sends later. */
export default async function mailReturn({ event, container }: SubscriberArgs<ReturnUpdated>): Promise<void> {
  try {
    await deliverReturnMail(container, await findReturn(container, event.data.id));
  } catch (error) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .warn(
        `E-mail da devolução ${event.data.id} fica para depois: ${error instanceof Error ? error.message : error}`,
      );
  }
}

export const config: SubscriberConfig = {
  event: RETURN_UPDATED,
  context: { subscriberId: "correios-return-mail" },
};
