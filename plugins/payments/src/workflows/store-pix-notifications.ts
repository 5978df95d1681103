import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { NewNotification } from "../modules/pix/service";
import { storeNotificationsStep } from "./steps/store-notifications";

export type StorePixNotificationsInput = { items: NewNotification[] };

/** Stores what a webhook said, each fact once. Answers the ids of those that were new. */
export const storePixNotificationsWorkflow = createWorkflow(
  "store-pix-notifications",
  (input: StorePixNotificationsInput) => new WorkflowResponse(storeNotificationsStep(input)),
);
