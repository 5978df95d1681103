import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { NewPaymentNotification } from "../modules/charges/types";
import { storePaymentNotificationsStep } from "./steps/store-payment-notifications";

export type StorePaymentNotificationsInput = { items: NewPaymentNotification[] };

/** Stores what a webhook said, each fact once. Answers the ids of those that were new, and the keys in conflict. */
export const storePaymentNotificationsWorkflow = createWorkflow(
  "store-payment-notifications",
  (input: StorePaymentNotificationsInput) => new WorkflowResponse(storePaymentNotificationsStep(input)),
);
