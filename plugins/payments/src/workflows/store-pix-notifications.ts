import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { PIX_STORE } from "../lib/charge-context";
import type PixModuleService from "../modules/pix/service";
import type { NewNotification } from "../modules/pix/service";

export type StorePixNotificationsInput = { items: NewNotification[] };

/** Writes a webhook's facts to the append-only table, hence no compensation. */
const storeNotificationsStep = createStep(
  "store-notifications",
  async ({ items }: { items: NewNotification[] }, { container }) => {
    const store: PixModuleService = container.resolve(PIX_STORE);
    const stored = await store.storeNotifications(items);
    return new StepResponse({ ids: stored.map(({ id }) => id) });
  },
);

/** Stores what a webhook said, each fact once. Answers the ids of those that were new. */
export const storePixNotificationsWorkflow = createWorkflow(
  "store-pix-notifications",
  (input: StorePixNotificationsInput) => new WorkflowResponse(storeNotificationsStep(input)),
);
