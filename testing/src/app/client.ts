/** What an HTTP call answered. `body` is parsed JSON, or the text when it is none. */
export type Answer<Body = Record<string, unknown>> = { status: number; headers: Headers; body: Body };

export type Call = {
  method?: string;
  /** Sent as JSON. */
  json?: unknown;
  headers?: Record<string, string>;
};

/** Calls a path of an app and never throws on a status: specs assert on it. */
export type Client = <Body = Record<string, unknown>>(path: string, call?: Call) => Promise<Answer<Body>>;

/** Tokens of orders by their ids, as they were given with completed carts. */
export type OrderTokens = Map<string, string>;

/** What an order's token is sent as. */
export function proofHeader(token: string | undefined): Record<string, string> {
  return token ? { "x-order-token": token } : {};
}

/**
 * A client that sends `headers` with every call. With `tokens` it does as an official client does: it keeps the token
 * that an order comes with, and proves by it that the order is its own.
 */
export function createClient(
  baseUrl: string,
  headers: Record<string, string> = {},
  tokens?: OrderTokens,
): Client {
  return async <Body>(path: string, call: Call = {}) => {
    const orderId = /^\/store\/orders\/([^/?]+)/.exec(path)?.[1] ?? "";
    const response = await fetch(new URL(path, baseUrl), {
      method: call.method ?? (call.json === undefined ? "GET" : "POST"),
      headers: {
        ...(call.json === undefined ? {} : { "content-type": "application/json" }),
        ...headers,
        ...proofHeader(tokens?.get(orderId)),
        ...call.headers,
      },
      ...(call.json === undefined ? {} : { body: JSON.stringify(call.json) }),
      signal: AbortSignal.timeout(60_000),
    });
    const text = await response.text();
    let body: unknown = text;
    try {
      body = JSON.parse(text);
    } catch {
      // A page or an empty answer: the text itself.
    }
    if (tokens) {
      keepToken(tokens, body);
    }
    return { status: response.status, headers: response.headers, body: body as Body };
  };
}

function keepToken(tokens: OrderTokens, body: unknown): void {
  const { order, order_token: token } = (body ?? {}) as { order?: { id?: string }; order_token?: string };
  if (order?.id && token) {
    tokens.set(order.id, token);
  }
}

/** The body of a call that must have worked. @throws Error with status and answer otherwise */
export async function ok<Body>(answer: Promise<Answer<Body>>): Promise<Body> {
  const { status, body } = await answer;
  if (status < 200 || status > 299) {
    throw new Error(`HTTP ${status}: ${JSON.stringify(body).slice(0, 2_000)}`);
  }
  return body;
}
