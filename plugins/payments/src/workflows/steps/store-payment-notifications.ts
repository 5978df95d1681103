import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { chargesOf } from "../../lib/charges/context";
import type { NewPaymentNotification } from "../../modules/charges/types";

/** Writes a webhook's facts to the append-only table, hence no compensation. */
export const storePaymentNotificationsStep = createStep(
  "store-payment-notifications",
  async ({ items }: { items: NewPaymentNotification[] }, { container }) =>
    new StepResponse(await chargesOf(container).storeNotifications(items)),
);
