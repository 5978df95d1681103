import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { ensureWebhookStep } from "./steps/ensure-webhook";

/** Tells the PSP where to post notifications. @throws OutsideServiceError | MedusaError `pix_not_configured` */
export const registerPixWebhookWorkflow = createWorkflow(
  "register-pix-webhook",
  () => new WorkflowResponse(ensureWebhookStep()),
);
