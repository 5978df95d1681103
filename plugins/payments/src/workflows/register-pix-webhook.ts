import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { pspClientFor, readPixSettings } from "../lib/psp/settings";
import { backendUrl, pixWebhookUrl } from "../lib/psp/webhook-url";

/** Registers our address unless it is registered already. */
const ensureWebhookStep = createStep("ensure-webhook", async () => {
  const settings = await readPixSettings();
  const client = pspClientFor(settings);
  const ours = pixWebhookUrl(backendUrl(), settings);
  const registered = (await client.findWebhook()) === ours;
  if (!registered) {
    await client.registerWebhook(ours);
  }
  return new StepResponse({ registered: !registered });
});

/** Tells the PSP where to post notifications. @throws OutsideServiceError | MedusaError `pix_not_configured` */
export const registerPixWebhookWorkflow = createWorkflow(
  "register-pix-webhook",
  () => new WorkflowResponse(ensureWebhookStep()),
);
