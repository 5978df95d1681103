import { delay, http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { createHttpClient, OutsideServiceError, type HttpClientOptions } from "../http-client";

const BASE = "http://service.test/api";
const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

function client(options: Partial<HttpClientOptions> = {}) {
  return createHttpClient({ service: "Correios", baseUrl: BASE, timeoutMs: 200, breaker: false, ...options });
}

/** Answers in turn; the last answer repeats. Counts the calls. */
function answers(method: "get" | "post" | "put", ...responses: (() => Response | Promise<Response>)[]) {
  const seen: Request[] = [];
  server.use(
    http[method](`${BASE}/thing`, async ({ request }) => {
      seen.push(request.clone());
      const respond = responses[Math.min(seen.length, responses.length) - 1];
      return respond?.();
    }),
  );
  return seen;
}

const ok = () => HttpResponse.json({ fine: true });
const broken = () => HttpResponse.json({ detail: "x" }, { status: 503 });

async function failureOf(promise: Promise<unknown>): Promise<OutsideServiceError> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(OutsideServiceError);
  return error as OutsideServiceError;
}

describe("a call", () => {
  it("sends query, headers and JSON and reads the answer", async () => {
    const seen = answers("post", () => HttpResponse.json({ id: 1 }, { status: 201 }));
    const answer = await client({ headers: { "x-all": "1" } }).request<{ id: number }>({
      method: "POST",
      path: "/thing",
      query: { a: "b c", gone: undefined, n: 2 },
      headers: { "x-one": "2" },
      json: { é: true },
    });
    expect(answer).toMatchObject({ status: 201, body: { id: 1 } });
    const [request] = seen;
    expect(request?.url).toBe(`${BASE}/thing?a=b+c&n=2`);
    const sent = (name: string) => request?.headers.get(name);
    expect([sent("x-all"), sent("x-one"), sent("content-type")]).toEqual(["1", "2", "application/json"]);
    expect(await request?.json()).toEqual({ é: true });
  });

  it("sends a form", async () => {
    const seen = answers("post", ok);
    await client().request({ method: "POST", path: "thing", form: { grant_type: "client_credentials" } });
    expect(await seen[0]?.text()).toBe("grant_type=client_credentials");
    expect(seen[0]?.headers.get("content-type")).toContain("application/x-www-form-urlencoded");
  });

  it("takes an accepted 4xx for an answer, and an empty body for none", async () => {
    answers("get", () => new HttpResponse(null, { status: 404 }));
    const answer = await client().request({ method: "GET", path: "/thing", accept: [404] });
    expect(answer).toMatchObject({ status: 404, body: undefined });
  });

  it("reads text when asked", async () => {
    answers("get", () => HttpResponse.text("olá"));
    expect((await client().request({ method: "GET", path: "/thing", responseType: "text" })).body).toBe(
      "olá",
    );
  });
});

describe("repetition", () => {
  it("repeats a GET until it works", async () => {
    const seen = answers("get", broken, HttpResponse.error, ok);
    await client().request({ method: "GET", path: "/thing" });
    expect(seen).toHaveLength(3);
  });

  it("gives up after its retries, naming service and status", async () => {
    const seen = answers("get", broken);
    const error = await failureOf(client({ retries: 1 }).request({ method: "GET", path: "/thing" }));
    expect(seen).toHaveLength(2);
    expect(error).toMatchObject({ code: "service_unavailable", service: "Correios", status: 503 });
    expect(error.body).toEqual({ detail: "x" });
    expect(JSON.stringify(error)).not.toContain("detail");
  });

  it("never repeats a POST by itself, only when told", async () => {
    const once = answers("post", broken);
    await failureOf(client().request({ method: "POST", path: "/thing" }));
    expect(once).toHaveLength(1);
    const twice = answers("post", broken, ok);
    await client().request({ method: "POST", path: "/thing", retry: true });
    expect(twice).toHaveLength(2);
  });

  it("does not repeat what was refused", async () => {
    const seen = answers("get", () => HttpResponse.json({ code: "X" }, { status: 422 }));
    const error = await failureOf(client().request({ method: "GET", path: "/thing" }));
    expect(seen).toHaveLength(1);
    expect(error).toMatchObject({ code: "service_refused", status: 422, isOutage: false });
  });

  it("comes back when a 429 says so", async () => {
    const seen = answers(
      "get",
      () => new HttpResponse(null, { status: 429, headers: { "retry-after": "0" } }),
      ok,
    );
    await client().request({ method: "GET", path: "/thing" });
    expect(seen).toHaveLength(2);
  });
});

describe("bad answers", () => {
  it("times out, counting the body's reading", async () => {
    answers("get", async () => {
      await delay(1000);
      return ok();
    });
    const error = await failureOf(
      client({ retries: 0, timeoutMs: 50 }).request({ method: "GET", path: "/thing" }),
    );
    expect(error).toMatchObject({ code: "service_timeout", type: "unexpected_state" });
    expect(error.message).toBe("Correios não respondeu em 0.05 s.");
  });

  it("refuses garbage", async () => {
    answers("get", () => HttpResponse.text("<html>"));
    const error = await failureOf(client({ retries: 0 }).request({ method: "GET", path: "/thing" }));
    expect(error.code).toBe("service_bad_answer");
  });

  it("follows no redirect", async () => {
    answers("get", () => HttpResponse.redirect("http://elsewhere.test/"));
    const error = await failureOf(client({ retries: 0 }).request({ method: "GET", path: "/thing" }));
    expect(error).toMatchObject({ code: "service_bad_answer", status: 302 });
  });
});

describe("the circuit", () => {
  const breaker = { threshold: 2, halfOpenAfterMs: 60 };

  it("opens after failures in a row, answers at once, and closes when the service is back", async () => {
    const seen = answers("get", broken, broken, ok);
    let turns = 0;
    const beforeAttempt = async () => void turns++;
    const guarded = client({ retries: 0, breaker, beforeAttempt });
    const call = () => guarded.request({ method: "GET", path: "/thing" });
    await failureOf(call());
    await failureOf(call());
    expect(await failureOf(call())).toMatchObject({ code: "service_unavailable", circuitOpen: true });
    expect([seen.length, turns]).toEqual([2, 2]);
    await delay(80);
    await call();
    await call();
    expect(seen).toHaveLength(4);
  });

  it("stays closed for refusals and for 429", async () => {
    const seen = answers(
      "get",
      () => new HttpResponse(null, { status: 400 }),
      () => new HttpResponse(null, { status: 429 }),
      () => new HttpResponse(null, { status: 403 }),
      ok,
    );
    const guarded = client({ retries: 0, breaker });
    for (let i = 0; i < 3; i++) {
      await failureOf(guarded.request({ method: "GET", path: "/thing" }));
    }
    await guarded.request({ method: "GET", path: "/thing" });
    expect(seen).toHaveLength(4);
  });
});
