import { pixError } from "../errors";
import type { PixSettings } from "./settings";

/**
 * The address that the PSP posts to. With "hmac" the secret travels in the query, which is
 * what a PSP without mTLS towards us (Efí) offers. Some PSPs append "/pix" to
 * the whole address, query included: the trailing "&ignorar=" swallows it;
 * those that append it to the path reach the same handler.
 *
 * @param backendUrl public address of this backend
 * @throws MedusaError `pix_not_configured` without a webhook secret
 */
export function pixWebhookUrl(
  backendUrl: string,
  settings: Pick<PixSettings, "webhook_secret" | "webhook_auth">,
): string {
  const base = backendUrl.replace(/\/+$/, "");
  if (settings.webhook_auth !== "hmac") {
    return `${base}/hooks/pix`;
  }
  if (!settings.webhook_secret) {
    throw pixError(
      "UNEXPECTED_STATE",
      "pix_not_configured",
      "PIX sem configuração: falta o segredo do webhook.",
    );
  }
  return `${base}/hooks/pix?hmac=${encodeURIComponent(settings.webhook_secret)}&ignorar=`;
}

/** Public address of this backend, as the PSP reaches it. */
export function backendUrl(env: NodeJS.ProcessEnv = process.env): string {
  return env.BACKEND_URL ?? `http://localhost:${env.PORT ?? env.BACKEND_PORT ?? "9000"}`;
}
