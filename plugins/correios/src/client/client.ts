import { setTimeout as sleep } from "node:timers/promises";
import { createHttpClient, OutsideServiceError } from "@mestres/platform/lib/http-client";
import { readDeadlines, readPrices, readToken, type Deadline, type ItemAnswer } from "./answers";
import { createPacer } from "./pacer";
import { createTokenCache } from "./token-cache";

export interface CorreiosCredentials {
  baseUrl: string;
  user: string;
  accessCode: string;
  postingCard: string;
}

export interface DeadlineRequest {
  /** Service code, such as 03298. */
  service: string;
  /** Eight digits. */
  origin: string;
  destination: string;
}

export interface PriceRequest extends DeadlineRequest {
  grams: number;
  /** Whole centimetres. */
  length: number;
  width: number;
  height: number;
}

export interface CorreiosClient {
  /** Signs in, whether or not there is a token. @throws OutsideServiceError */
  signIn(): Promise<void>;
  /** Prices of up to five parcels, in centavos, in the order asked. @throws OutsideServiceError */
  prices(requests: PriceRequest[]): Promise<ItemAnswer<number>[]>;
  /** Deadlines of up to five routes, in the order asked. @throws OutsideServiceError */
  deadlines(requests: DeadlineRequest[]): Promise<ItemAnswer<Deadline>[]>;
}

/** Items that the Correios take in one lot. */
export const MAX_LOT = 5;

const CALLS_PER_SECOND = 3;
const TIMEOUT_MS = 3_000;
const ATTEMPTS = 2;
const TRY_AGAIN_MS = 300;
/** Stumbles are short at the Correios: look again soon, so that freight comes back with them. */
const BREAKER = { threshold: 6, halfOpenAfterMs: 5_000 };
/** Parcel, as opposed to letter (1) and cylinder (3). */
const PARCEL = "2";

const statusOf = (error: unknown) => (error instanceof OutsideServiceError ? error.status : undefined);

/** Worth one more try: the service stumbled. One that did not answer in time has used up the shopper's patience. */
const hasStumbled = (error: unknown) =>
  error instanceof OutsideServiceError && error.isOutage && error.code !== "service_timeout";

/** The Correios' CWS: prices and deadlines in lots, signed in as one posting card. Keep one per account. */
export function createCorreiosClient(
  credentials: CorreiosCredentials,
  now: () => number = Date.now,
): CorreiosClient {
  const http = createHttpClient({
    service: "Correios",
    baseUrl: credentials.baseUrl,
    timeoutMs: TIMEOUT_MS,
    retries: 0,
    breaker: BREAKER,
  });
  const pacer = createPacer(CALLS_PER_SECOND);

  async function signIn() {
    const { user, accessCode, postingCard } = credentials;
    await pacer.take();
    const { body } = await http.request<unknown>({
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
  async function post<T>(path: string, json: unknown, read: (body: unknown) => T): Promise<T> {
    let mayRenew = true;
    for (let attempt = 1; ; attempt++) {
      const token = await tokens.get();
      await pacer.take();
      try {
        const headers = { authorization: `Bearer ${token}` };
        return read((await http.request<unknown>({ method: "POST", path, json, headers })).body);
      } catch (error) {
        if (statusOf(error) === 403 && mayRenew) {
          mayRenew = false;
          tokens.forget(token);
        } else if (!hasStumbled(error) || attempt >= ATTEMPTS) {
          throw error;
        } else {
          await sleep(TRY_AGAIN_MS * (1 + Math.random()));
        }
      }
    }
  }

  const route = ({ service, origin, destination }: DeadlineRequest, index: number) => ({
    coProduto: service,
    nuRequisicao: String(index + 1),
    cepOrigem: origin,
    cepDestino: destination,
  });

  return {
    async signIn() {
      await signIn();
    },
    prices: (requests) =>
      post(
        "/preco/v1/nacional",
        {
          idLote: "1",
          parametrosProduto: requests.map((request, index) => ({
            ...route(request, index),
            psObjeto: String(request.grams),
            tpObjeto: PARCEL,
            comprimento: String(request.length),
            largura: String(request.width),
            altura: String(request.height),
          })),
        },
        (body) => readPrices(body, requests.length),
      ),
    deadlines: (requests) =>
      post("/prazo/v1/nacional", { idLote: "1", parametrosPrazo: requests.map(route) }, (body) =>
        readDeadlines(body, requests.length),
      ),
  };
}
