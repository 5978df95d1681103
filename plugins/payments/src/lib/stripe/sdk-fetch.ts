const STRIPE_ORIGIN = "https://api.stripe.com";
const TIMEOUT_MS = 10_000;

type Sdk = {
  new (key: string, config: Record<string, unknown>): unknown;
  createFetchHttpClient(fetchFn: typeof fetch): unknown;
};

/**
 * Stripe's own library, as Medusa's provider uses it, with a time-out, and
 * pointed at another address where one is configured (the sandbox has a path of
 * its own, which the library's settings cannot express).
 *
 * @param made the instance that Medusa's provider made: its class is the version that it was built for
 */
export function redirectStripe<T extends object>(made: T, apiKey: string, baseUrl: string): T {
  const Stripe = made.constructor as unknown as Sdk;
  const send: typeof fetch = (input, init) => {
    const url = String(input instanceof Request ? input.url : input);
    return fetch(url.replace(STRIPE_ORIGIN, baseUrl.replace(/\/+$/, "")), { ...init, redirect: "manual" });
  };
  return new Stripe(apiKey, {
    httpClient: Stripe.createFetchHttpClient(send),
    timeout: TIMEOUT_MS,
    maxNetworkRetries: 1,
    telemetry: false,
  }) as T;
}
