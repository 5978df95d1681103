import { setTimeout as sleep } from "node:timers/promises";
import {
  createHttpClient,
  OutsideServiceError,
  type HttpClient,
  type HttpRequest,
} from "@mestres/platform/lib/http-client";
import { readToken } from "./answers";
import { createLine } from "./line";
import { createPacer } from "./pacer";
import { createTokenCache } from "./token-cache";

export type CorreiosCredentials = {
  baseUrl: string;
  user: string;
  accessCode: string;
  postingCard: string;
};

/** How one call differs from the usual one. */
export type CallOptions = {
  headers?: Record<string, string>;
  /** 4xx that are an answer to the caller, not a failure; `read` gets the status. */
  accept?: number[];
  /** Per attempt; 3 s unless told. */
  timeoutMs?: number;
  /** False for what must not be done twice: a call without a clear answer is then the caller's to look into. */
  repeat?: boolean;
  /** A job's call: goes one at a time, so that a shopper's waits behind one of them at most. */
  background?: boolean;
};

/** Reads an answer's body (undefined when it is empty); throws when it makes no sense. */
export type ReadAnswer<T> = (body: unknown, status: number) => T;

/** Calls of the Correios' CWS, signed in as one posting card. All of them throw OutsideServiceError. */
export type CorreiosCaller = {
  /** Signs in, whether or not there is a token. */
  signIn(): Promise<void>;
  /** `path` carries the query. */
  get<T>(path: string, read: ReadAnswer<T>, options?: CallOptions): Promise<T>;
  post<T>(path: string, json: unknown, read: ReadAnswer<T>, options?: CallOptions): Promise<T>;
  delete<T>(path: string, read: ReadAnswer<T>, options?: CallOptions): Promise<T>;
};

const CALLS_PER_SECOND = 3;
const TIMEOUT_MS = 3_000;
const ATTEMPTS = 2;
const TRY_AGAIN_MS = 300;
/** Stumbles are short at the Correios: look again soon, so that they are used again as soon as they are back. */
const BREAKER = { threshold: 6, halfOpenAfterMs: 5_000 };
/** A 403 to a fresh token is no matter of tokens: signing in at every call would only have the account locked. */
const NO_RENEWAL_MS = 60_000;

const statusOf = (error: unknown) => (error instanceof OutsideServiceError ? error.status : undefined);

/** Worth one more try: the service stumbled. One that did not answer in time has used up the shopper's patience. */
const hasStumbled = (error: unknown) =>
  error instanceof OutsideServiceError &&
  error.isOutage &&
  error.code !== "service_timeout" &&
  !error.circuitOpen;

/** The API that a path belongs to: "/preco/v1/nacional" is of "preco". */
const apiOf = (path: string) => path.split("/")[1] ?? "";

/**
 * Signs in, keeps the token, renews it once when it is refused, and keeps to the Correios' pace. Each API (preco, prazo,
 * prepostagem ...) has a circuit of its own, since they fail one by one. Keep one caller per account.
 */
export function createCorreiosCaller(
  credentials: CorreiosCredentials,
  now: () => number = Date.now,
): CorreiosCaller {
  const clients = new Map<string, HttpClient>();
  const pacer = createPacer(CALLS_PER_SECOND);
  const jobs = createLine();
  let renewalUseless = Number.NEGATIVE_INFINITY;

  function send(request: HttpRequest) {
    const api = apiOf(request.path);
    let client = clients.get(api);
    if (!client) {
      const { baseUrl } = credentials;
      client = createHttpClient({
        service: "Correios",
        baseUrl,
        timeoutMs: TIMEOUT_MS,
        retries: 0,
        breaker: BREAKER,
        // Not before the request: one that an open circuit stops needs no turn.
        beforeAttempt: pacer.take,
      });
      clients.set(api, client);
    }
    return client.request<unknown>(request);
  }

  async function signIn() {
    const { user, accessCode, postingCard } = credentials;
    const { body } = await send({
      method: "POST",
      path: "/token/v1/autentica/cartaopostagem",
      headers: { authorization: `Basic ${Buffer.from(`${user}:${accessCode}`).toString("base64")}` },
      json: { numero: postingCard },
    });
    const { value, lifetimeMs } = readToken(body);
    return { value, expiresAt: now() + lifetimeMs };
  }
  const tokens = createTokenCache(signIn, now);

  /** The client's own retry would not wait its turn at the pacer, nor know about tokens: hence this loop. */
  async function attempt<T>(
    request: HttpRequest,
    read: ReadAnswer<T>,
    { headers, repeat = true }: CallOptions,
  ): Promise<T> {
    let renewed = false;
    for (let tries = 1; ; tries++) {
      const token = await tokens.get();
      try {
        const answer = await send({ ...request, headers: { ...headers, authorization: `Bearer ${token}` } });
        return read(answer.body, answer.status);
      } catch (error) {
        // A refused token means that nothing was done: this may be sent again, whatever it is.
        if (statusOf(error) === 403 && !renewed && now() >= renewalUseless + NO_RENEWAL_MS) {
          renewed = true;
          tokens.forget(token);
          continue;
        }
        if (statusOf(error) === 403 && renewed) {
          renewalUseless = now();
        }
        if (!repeat || !hasStumbled(error) || tries >= ATTEMPTS) {
          throw error;
        }
        await sleep(TRY_AGAIN_MS * (1 + Math.random()));
      }
    }
  }

  function call<T>(
    method: HttpRequest["method"],
    path: string,
    json: unknown,
    read: ReadAnswer<T>,
    options: CallOptions = {},
  ): Promise<T> {
    const { accept, timeoutMs, background } = options;
    // `repeat` is the loop's affair, at the Correios' pace.
    const request: HttpRequest = { method, path, json, accept, timeoutMs, retry: false };
    const work = () => attempt(request, read, options);
    return background ? jobs.run(work) : work();
  }

  return {
    async signIn() {
      await signIn();
    },
    get: (path, read, options) => call("GET", path, undefined, read, options),
    post: (path, json, read, options) => call("POST", path, json, read, options),
    delete: (path, read, options) => call("DELETE", path, undefined, read, options),
  };
}
