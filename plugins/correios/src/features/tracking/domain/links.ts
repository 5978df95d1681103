const DEMO_STOREFRONT = "http://localhost:8000";

/** The shop's public address, for links. */
export function storefrontUrl(): string {
  return process.env.STOREFRONT_URL ?? DEMO_STOREFRONT;
}

/** The page of an order. */
export function orderUrl(orderId: string): string {
  return new URL(`/pedido/${encodeURIComponent(orderId)}`, storefrontUrl()).toString();
}

/** The page of a tracking code: anybody may see it, it names nobody. */
export function trackingUrl(code: string): string {
  return new URL(`/rastreio/${encodeURIComponent(code)}`, storefrontUrl()).toString();
}
