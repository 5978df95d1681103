import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { chargesOf } from "../lib/charges/context";
import type { NewPaymentNotification } from "../modules/charges/types";

export type StorePaymentNotificationsInput = { items: NewPaymentNotification[] };

/** Writes a webhook's facts to the append-only table, hence no compensation. */
const storePaymentNotificationsStep = createStep(
  "store-payment-notifications",
  async ({ items }: { items: NewPaymentNotification[] }, { container }) =>
    new StepResponse(await chargesOf(container).storeNotifications(items)),
);

/** Stores what a webhook said, each fact once. Answers the ids of those that were new, and the keys in conflict. */
export const storePaymentNotificationsWorkflow = createWorkflow(
  "store-payment-notifications",
  (input: StorePaymentNotificationsInput) => new WorkflowResponse(storePaymentNotificationsStep(input)),
);
