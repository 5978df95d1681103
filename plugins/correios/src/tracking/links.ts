const DEMO_STOREFRONT = "http://localhost:8000";

/** The shop's public address, for links. */
export const storefrontUrl = (): string => process.env.STOREFRONT_URL ?? DEMO_STOREFRONT;

/** The page of an order. */
export const orderUrl = (orderId: string): string =>
  new URL(`/pedido/${encodeURIComponent(orderId)}`, storefrontUrl()).toString();

/** The page of a tracking code: anybody may see it, it names nobody. */
export const trackingUrl = (code: string): string =>
  new URL(`/rastreio/${encodeURIComponent(code)}`, storefrontUrl()).toString();
