import { isDemoMode } from "@mestres/platform/lib/mode";
import { backendUrl } from "../psp/webhook-url";

/**
 * Where Mercado Pago announces a payment's news, sent with each payment so that
 * a shop works before anyone registers the address. Only https is taken there;
 * the sandbox takes any. "webhooks" asks for the signed kind alone.
 *
 * @returns undefined when our address is not public
 */
export function notificationUrl(): string | undefined {
  const base = backendUrl().replace(/\/+$/, "");
  return base.startsWith("https://") || isDemoMode()
    ? `${base}/hooks/mercadopago?source_news=webhooks`
    : undefined;
}
