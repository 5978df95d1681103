import type { Logger } from "@medusajs/framework/types";
import { isDemoMode } from "@mestres/platform/lib/mode";
import { pspClientFor, readPixSettings } from "../../lib/psp/settings";
import { backendUrl, pixWebhookUrl } from "../../lib/psp/webhook-url";

const ATTEMPTS = 30;
const BETWEEN_MS = 2000;

/**
 * In demo the sandbox is told at boot where to post; it may start later than
 * we do, hence the repetition in the background. In production staff registers
 * the address once (Configurações › PIX), with credentials at hand.
 */
export function registerDemoWebhook(logger: Logger, attempt = 1): void {
  if (!isDemoMode() || process.env.NODE_ENV === "test") {
    return;
  }
  void register().catch((error: Error) => {
    if (attempt >= ATTEMPTS) {
      logger.warn(`PIX: o webhook não foi registrado: ${error.message}`);
      return;
    }
    setTimeout(() => registerDemoWebhook(logger, attempt + 1), BETWEEN_MS).unref();
  });
}

async function register(): Promise<void> {
  const settings = await readPixSettings();
  if (settings.base_url) {
    await pspClientFor(settings).registerWebhook(pixWebhookUrl(backendUrl(), settings));
  }
}
