import { MedusaError } from "@medusajs/framework/utils";
import { isDemoMode } from "./mode";
import { orderToken } from "./order-token";

/**
 * The public address of the storefront, or of one of its pages, for links in
 * mails and answers. Only a demonstration falls back to localhost.
 *
 * @param path from the root, such as "/pedido/123"; parts of it are encoded by the caller
 * @throws MedusaError `shop_url_missing` in production without STOREFRONT_URL
 */
export function shopUrl(path = "/", env: NodeJS.ProcessEnv = process.env): string {
  const base = env.STOREFRONT_URL?.trim() || demoUrl(env);
  if (!base) {
    throw new MedusaError(
      MedusaError.Types.UNEXPECTED_STATE,
      "Sem o endereço da loja: defina STOREFRONT_URL.",
      "shop_url_missing",
    );
  }
  return new URL(path, base).toString();
}

/**
 * The page of an order, for a mail to its buyer: the link carries the proof of whose it is, so it belongs nowhere else.
 *
 * @throws MedusaError `shop_url_missing`, `encryption_key_missing`
 */
export function orderUrl(orderId: string, page: "" | "/devolver" = ""): string {
  return shopUrl(`/pedido/${encodeURIComponent(orderId)}${page}?acesso=${orderToken(orderId)}`);
}

/** The page of a tracking code: anybody may see it, it names nobody. */
export function trackingUrl(code: string): string {
  return shopUrl(`/rastreio/${encodeURIComponent(code)}`);
}

function demoUrl(env: NodeJS.ProcessEnv): string | undefined {
  return isDemoMode(env) ? `http://localhost:${env.STOREFRONT_PORT ?? "8000"}` : undefined;
}
