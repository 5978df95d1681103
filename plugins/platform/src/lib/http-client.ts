import { randomInt } from "node:crypto";
import {
  BrokenCircuitError,
  circuitBreaker,
  ConsecutiveBreaker,
  DelegateBackoff,
  ExponentialBackoff,
  handleWhen,
  IsolatedCircuitError,
  noop,
  retry,
  wrap,
  type IBackoff,
  type IPolicy,
  type IRetryBackoffContext,
} from "cockatiel";
import { createHttpsFetch } from "./https-fetch";
import { sendOnce, type SendContext } from "./http-send";
import { isDemoMode } from "./mode";
import { OutsideServiceError } from "./outside-service-error";

export { OutsideServiceError, unreadableAnswer, type OutsideServiceCode } from "./outside-service-error";

/** How a client behaves towards one outside service. Times in milliseconds. */
export type HttpClientOptions = {
  /** Name for people, as it appears in messages ("Correios"). */
  service: string;
  baseUrl: string;
  /** Per attempt, reading the body included. Default 5000. */
  timeoutMs?: number;
  /** Attempts after the first one. Default 2. */
  retries?: number;
  /** Default: opens after 5 failures in a row, tries again after 10 s. */
  breaker?: { threshold: number; halfOpenAfterMs: number } | false;
  headers?: Record<string, string>;
  /** Awaited before every attempt that is really made, outside its time-out: a place to keep a pace. */
  beforeAttempt?: () => Promise<void>;
  /** Replaces the global fetch, for instance by one with a client certificate. */
  fetch?: typeof fetch;
};

/** One call. `json` and `form` exclude each other. */
export type HttpRequest = {
  method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  path: string;
  query?: Record<string, string | number | boolean | undefined>;
  headers?: Record<string, string>;
  json?: unknown;
  form?: Record<string, string>;
  /** GET and PUT repeat by default; anything else only with `true`. */
  retry?: boolean;
  timeoutMs?: number;
  /** 4xx that are an answer to the caller, not a failure. */
  accept?: number[];
  /** How to read the body. Default "json". */
  responseType?: "json" | "text";
};

export type HttpAnswer<T> = { status: number; headers: Headers; body: T };

export type HttpClient = {
  /** @throws OutsideServiceError after the last attempt. */
  request<T>(request: HttpRequest): Promise<HttpAnswer<T>>;
};

const DEFAULT_TIMEOUT_MS = 5000;
const DEFAULT_RETRIES = 2;
const DEFAULT_BREAKER = { threshold: 5, halfOpenAfterMs: 10_000 };
const BACKOFF = { initialDelay: 200, maxDelay: 2000 };

/**
 * A client for one outside service: every attempt has a time-out, what is safe
 * to repeat is repeated with jittered backoff, and a service that keeps failing
 * is left alone for a while (the circuit opens). Keep one client per service:
 * the circuit lives in it.
 */
export function createHttpClient(options: HttpClientOptions): HttpClient {
  const breaker = createBreaker(options);
  // Node's own fetch would connect to whatever address a name leads to by then.
  const send = options.fetch ?? (isDemoMode() ? undefined : createHttpsFetch());
  const repeating = wrap(createRetry(options.retries ?? DEFAULT_RETRIES), breaker);

  return {
    async request<T>(request: HttpRequest): Promise<HttpAnswer<T>> {
      const context: SendContext = {
        service: options.service,
        baseUrl: options.baseUrl,
        headers: options.headers,
        fetch: send,
        timeoutMs: request.timeoutMs ?? options.timeoutMs ?? DEFAULT_TIMEOUT_MS,
      };
      const repeatable = request.retry ?? (request.method === "GET" || request.method === "PUT");
      const policy = repeatable ? repeating : breaker;
      try {
        return await policy.execute(async () => {
          await options.beforeAttempt?.();
          return sendOnce<T>(context, request);
        });
      } catch (error) {
        throw asOutsideServiceError(error, options.service);
      }
    },
  };
}

function createBreaker({ breaker }: HttpClientOptions): IPolicy {
  if (breaker === false) {
    return noop;
  }
  const { threshold, halfOpenAfterMs } = breaker ?? DEFAULT_BREAKER;
  return circuitBreaker(handleWhen(isOutage), {
    halfOpenAfter: halfOpenAfterMs,
    breaker: new ConsecutiveBreaker(threshold),
  });
}

function createRetry(retries: number): IPolicy {
  const exponential = new ExponentialBackoff(BACKOFF);
  const backoff = new DelegateBackoff<IRetryBackoffContext<unknown>, IBackoff<unknown>>(
    (context, previous) => {
      const state = previous ? previous.next(undefined) : exponential.next();
      return { state, delay: askedDelay(context) ?? state.duration };
    },
  );
  return retry(handleWhen(isWorthRepeating), { maxAttempts: retries, backoff });
}

/** A service that says when to come back is obeyed, within reason and with jitter. */
function askedDelay({ result }: IRetryBackoffContext<unknown>): number | undefined {
  const error = "error" in result ? result.error : undefined;
  if (!(error instanceof OutsideServiceError) || error.retryAfterMs === undefined) {
    return undefined;
  }
  return Math.min(error.retryAfterMs, BACKOFF.maxDelay) + randomInt(BACKOFF.initialDelay);
}

/** A service that refuses our request or asks us to slow down is alive: neither opens the circuit. */
function isOutage(error: Error): boolean {
  return error instanceof OutsideServiceError && error.isOutage && error.status !== 429;
}

function isWorthRepeating(error: Error): boolean {
  return error instanceof OutsideServiceError && error.isOutage;
}

function asOutsideServiceError(error: unknown, service: string): unknown {
  if (error instanceof BrokenCircuitError || error instanceof IsolatedCircuitError) {
    return new OutsideServiceError({
      service,
      code: "service_unavailable",
      message: `${service} está fora do ar no momento. Tente de novo em instantes.`,
      circuitOpen: true,
    });
  }
  return error;
}
