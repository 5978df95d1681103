import { stripeError } from "./errors";

const STRIPE_ORIGIN = "https://api.stripe.com";
const TIMEOUT_MS = 10_000;
const REPETITIONS = 1;

/** The parts of an instance of Stripe's library (15.x) that carry its calls. */
type Instance = {
  _api?: { timeout: number; maxNetworkRetries: number; httpClient: unknown };
  _platformFunctions?: { createFetchHttpClient?(send: typeof fetch): unknown };
};

/**
 * Gives Stripe's library, as Medusa's provider made it, a time-out that a
 * shopper can wait for, and points it at another address where one is
 * configured. The provider offers no option for either, and the library none
 * for an address with a path (the sandbox's).
 *
 * @throws MedusaError `stripe_not_configured` when another version of the library has other parts
 */
export function tuneStripe(stripe: object, baseUrl: string): void {
  const { _api: api, _platformFunctions: platform } = stripe as Instance;
  if (!api || !platform?.createFetchHttpClient) {
    throw stripeError(
      "UNEXPECTED_STATE",
      "stripe_not_configured",
      "Esta versão da biblioteca da Stripe mudou.",
    );
  }
  const base = baseUrl.replace(/\/+$/, "");
  const send: typeof fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    // A redirect could carry credentials to another host.
    return fetch(url.replace(STRIPE_ORIGIN, base), { ...init, redirect: "manual" });
  };
  api.timeout = TIMEOUT_MS;
  api.maxNetworkRetries = REPETITIONS;
  api.httpClient = platform.createFetchHttpClient(send);
}
