import { currentShopper, proveAddress, SHOPPER_HEADER } from "@mestres/platform/lib/addresses";
import { BackendError, backendErrorFrom, backendTimeout, backendUnavailable } from "./backend-error";
import { getConfig } from "./config.server";

export { BackendError };

/** What proves an order to be the shopper's: its token, or soon after it was placed the id of its cart. */
export type OrderProof = { token: string } | { cartId: string };

export type CallOptions = {
  proof?: OrderProof;
  query?: Record<string, string | number | undefined>;
  /** Milliseconds; reads default to 8 000, writes to 20 000. */
  timeoutMs?: number;
  /** Usually `request.signal`: a shopper who left stops the call. Leave out for writes that must finish. */
  signal?: AbortSignal;
};

const READ_TIMEOUT_MS = 8_000;
const WRITE_TIMEOUT_MS = 20_000;

async function call<T>(method: string, path: string, json: unknown, options: CallOptions): Promise<T> {
  const { backendUrl, publishableKey } = getConfig();
  const url = new URL(backendUrl + path);
  for (const [name, value] of Object.entries(options.query ?? {})) {
    if (value !== undefined) {
      url.searchParams.set(name, String(value));
    }
  }
  const timeout = AbortSignal.timeout(
    options.timeoutMs ?? (method === "GET" ? READ_TIMEOUT_MS : WRITE_TIMEOUT_MS),
  );
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
  let response: Response;
  let body: unknown;
  try {
    response = await fetch(url, {
      method,
      signal,
      headers: {
        accept: "application/json",
        "x-publishable-api-key": publishableKey,
        ...proofHeader(options.proof),
        ...shopperHeader(),
        ...(json === undefined ? {} : { "content-type": "application/json" }),
      },
      body: json === undefined ? undefined : JSON.stringify(json),
    });
    const text = await response.text();
    body = text === "" ? undefined : parse(text);
  } catch (error) {
    if (options.signal?.aborted) {
      throw error;
    }
    throw timeout.aborted ? backendTimeout() : backendUnavailable();
  }
  if (!response.ok) {
    throw backendErrorFrom(response.status, body);
  }
  if (body === undefined && response.status !== 204) {
    throw backendUnavailable();
  }
  return body as T;
}

function proofHeader(proof: OrderProof | undefined): Record<string, string> {
  if (!proof) {
    return {};
  }
  return "token" in proof ? { "x-order-token": proof.token } : { "x-order-cart-id": proof.cartId };
}

/** Tells the backend for whom this server asks, so that its limits count shoppers and not us. */
function shopperHeader(): Record<string, string> {
  const { shopperAddressSecret: secret } = getConfig();
  const address = currentShopper.getStore();
  return secret && address ? { [SHOPPER_HEADER]: proveAddress(address, secret) } : {};
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/**
 * The store API over HTTP, with the publishable key, a time limit and one kind of error.
 * The type parameter states what the contract promises; nothing is validated at run time.
 * @throws BackendError
 */
export const backend = {
  get: <T>(path: string, options: CallOptions = {}) => call<T>("GET", path, undefined, options),
  post: <T>(path: string, json: unknown = {}, options: CallOptions = {}) =>
    call<T>("POST", path, json, options),
  delete: <T>(path: string, options: CallOptions = {}) => call<T>("DELETE", path, undefined, options),
  /** DELETE with a body, as `DELETE /store/carts/:id/promotions` wants its codes. */
  deleteWith: <T>(path: string, json: unknown, options: CallOptions = {}) =>
    call<T>("DELETE", path, json, options),
};

/**
 * Opens an answer of the backend that is no JSON: an event stream, a file. The caller pipes
 * the body through.
 * @param accept the media type wanted
 * @throws BackendError when the backend refuses or is away
 */
export async function openStream(
  path: string,
  accept: string,
  proof: OrderProof,
  signal: AbortSignal,
): Promise<Response> {
  const { backendUrl, publishableKey } = getConfig();
  let response: Response;
  try {
    response = await fetch(backendUrl + path, {
      signal,
      headers: {
        accept,
        "x-publishable-api-key": publishableKey,
        ...proofHeader(proof),
        ...shopperHeader(),
      },
    });
  } catch (error) {
    if (signal.aborted) {
      throw error;
    }
    throw backendUnavailable();
  }
  if (!response.ok) {
    throw backendErrorFrom(response.status, parse(await response.text()));
  }
  return response;
}
