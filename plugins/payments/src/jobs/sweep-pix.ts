import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { isDemoMode } from "@mestres/platform/lib/mode";
import { applyPixNotificationsWorkflow } from "../workflows/apply-pix-notifications";
import { checkOpenPixChargesWorkflow } from "../workflows/check-open-pix-charges";
import { registerPixWebhookWorkflow } from "../workflows/register-pix-webhook";

let running = false;

/**
 * Applies notifications that were stored and not processed, and asks the PSP
 * about open charges. One run at a time in a process: with many open charges a
 * run outlives its minute.
 */
export default async function sweepPix(container: MedusaContainer): Promise<void> {
  if (running) {
    return;
  }
  running = true;
  try {
    await applyPixNotificationsWorkflow(container).run({ input: {} });
    await checkOpenPixChargesWorkflow(container).run({ input: {} });
    await keepDemoWebhook(container);
  } finally {
    running = false;
  }
}

/** The sandbox forgets our address when it is reset. */
async function keepDemoWebhook(container: MedusaContainer): Promise<void> {
  if (!isDemoMode()) {
    return;
  }
  const { errors } = await registerPixWebhookWorkflow(container).run({ throwOnError: false });
  for (const { error } of errors) {
    container
      .resolve(ContainerRegistrationKeys.LOGGER)
      .debug(`PIX: webhook da demonstração: ${(error as Error).message}`);
  }
}

export const config = { name: "sweep-pix", schedule: "* * * * *" };
