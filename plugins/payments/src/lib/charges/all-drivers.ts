import { registerBoletos } from "../boleto/register";
import { registerCards } from "../card/register";
import { registerStripe } from "../stripe/register";

/**
 * Registers every driver when the charges module loads: a payment provider is
 * only made at its first use, and after a restart the jobs and webhooks come
 * first. Stripe's account is the environment's; its provider says it again.
 */
export function registerAllDrivers(env: NodeJS.ProcessEnv = process.env): void {
  registerBoletos();
  registerCards();
  if (env.STRIPE_API_KEY) {
    registerStripe({
      apiKey: env.STRIPE_API_KEY,
      webhookSecret: env.STRIPE_WEBHOOK_SECRET ?? "",
      baseUrl: env.STRIPE_BASE_URL,
    });
  }
}
