import { registerCustomer, startApp, type App } from "@mestres/testing";
import { apiRoutes, type ApiRoute } from "./api-routes";

/** What no answer tells: SQL, drivers, files and stacks of ours. */
const INTERNALS =
  /\bselect\b.+\bfrom\b|insert into|"\w+"\."\w+"|ECONN|invalid byte sequence|node_modules|\n\s+at |Cannot read|is not a function/i;
const PATIENCE_MS = 5_000;
const AT_ONCE = 8;

type Hostile = {
  name: string;
  /** Appended to a route's address. */
  query?: string;
  /** In place of each parameter of the path. */
  parameter?: string;
  body?: string;
  type?: string;
  /** Status and code of every route; without it anything but a failure will do. */
  expected?: { status: number; code: RegExp };
};

const nul = { status: 400, code: /^request_nul$/ };
const json = (value: unknown) => JSON.stringify(value);
/** Fields that routes read, so that a value gets past the first check. */
const fields = (value: unknown) => ({
  email: value,
  password: value,
  identifier: value,
  token: value,
  quantity: value,
  variant_id: value,
  region_id: value,
  promo_codes: [value],
  option_id: value,
  metadata: { a: value },
  cep: value,
  items: [{ id: value, variant_id: value, quantity: value }],
  document: value,
});

const inAddresses: Hostile[] = [
  { name: "NUL in the query", query: "?q=a%00", expected: nul },
  {
    name: "a broken escape",
    query: "?q=%E0%A4%A",
    expected: { status: 400, code: /^request_escape_broken$/ },
  },
  { name: "NUL in the path", parameter: "a%00", expected: nul },
  { name: "a broken path", parameter: "%zz", expected: { status: 400, code: /^request_escape_broken$/ } },
  {
    name: "a negative limit",
    query: "?limit=-1",
    expected: { status: 400, code: /^request_paging_invalid$/ },
  },
  {
    name: "a huge offset",
    query: "?offset=1e99",
    expected: { status: 400, code: /^request_paging_invalid$/ },
  },
  {
    name: "a list of billions",
    query: "?id[4294967290]=a",
    expected: { status: 400, code: /^request_query_too_large$/ },
  },
  { name: "quotes in the path", parameter: "'%22;--", query: "?q='%22;--&order='&fields='" },
  { name: "a long parameter", parameter: "x".repeat(3_000) },
  {
    name: "objects for texts",
    query: "?q[a][b]=1&fields[$gt]=1&order[a]=1&id[$in][$ne]=1&handle[__proto__]=1",
  },
  { name: "unknown fields", query: "?fields=*nothing,+nothing.at.all,-id&order=nothing" },
];

const inBodies: Hostile[] = [
  { name: "NUL", body: json(fields("a\0b")), expected: nul },
  { name: "half a character", body: json(fields("\ud83d")), expected: nul },
  { name: "NUL in a form", body: "email=a%00b", type: "application/x-www-form-urlencoded", expected: nul },
  {
    name: "depth",
    body: "[".repeat(5_000) + "]".repeat(5_000),
    expected: { status: 400, code: /^request_too_deep$/ },
  },
  { name: "size", body: json({ a: "x".repeat(700_000) }), expected: { status: 413, code: /./ } },
  { name: "no JSON", body: "{", expected: { status: 400, code: /^request_body_invalid$/ } },
  {
    name: "an unknown charset",
    body: "{}",
    type: "application/json; charset=nothing",
    expected: { status: 415, code: /./ },
  },
  { name: "a list", body: "[]" },
  { name: "nothing", body: "" },
  { name: "numbers too large", body: json(fields(1e300)) },
  { name: "objects", body: json(fields({ $ne: null })) },
  { name: "quotes", body: json(fields(`'";--`)) },
];

let app: App;
let headers: Record<string, string>;
beforeAll(async () => {
  app = await startApp();
  headers = {
    "x-publishable-api-key": app.seeded.publishableKey,
    authorization: `Bearer ${(await registerCustomer(app)).token}`,
  };
});
afterAll(() => app?.stop());

const routes = apiRoutes("store", "auth", "hooks");
/** They read their own bytes and refuse who does not prove to be the company before anything else. */
const ofCompanies = /^\/hooks\/(?!payment\/)/;

/** What is wrong with the answer to one hostile request; undefined when nothing is. */
async function faultOf({ method, path }: ApiRoute, hostile: Hostile): Promise<string | undefined> {
  const { name, query = "", parameter = "x", body, type = "application/json", expected } = hostile;
  const address = `${path.replaceAll(/\[\w+\]/g, parameter)}${query}`;
  const told = `${method} ${path}, ${name}:`;
  try {
    const response = await fetch(app.url + address, {
      method,
      headers: { ...headers, ...(body === undefined ? {} : { "content-type": type }) },
      body,
      signal: AbortSignal.timeout(PATIENCE_MS),
      redirect: "manual",
    });
    // An order's event stream never ends.
    const text = response.headers.get("content-type")?.startsWith("text/event-stream")
      ? ""
      : await response.text();
    await response.body?.cancel().catch(() => undefined);
    const { code = "" } = text.startsWith("{") ? (JSON.parse(text) as { code?: string }) : {};
    if (response.status >= 500 || INTERNALS.test(text)) {
      return `${told} ${response.status} ${text.slice(0, 300)}`;
    }
    const wrong = expected && (response.status !== expected.status || !expected.code.test(code));
    return wrong ? `${told} ${response.status} ${code}, not ${expected.status}` : undefined;
  } catch (error) {
    return `${told} ${String(error)} ${error instanceof Error ? String(error.cause ?? "") : ""}`;
  }
}

async function faults(pairs: [ApiRoute, Hostile][]): Promise<string[]> {
  const left = [...pairs];
  const found: string[] = [];
  const worker = async () => {
    for (let pair = left.pop(); pair; pair = left.pop()) {
      const fault = await faultOf(...pair);
      if (fault) {
        found.push(fault);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  return found.sort();
}

it("finds the routes it is about", () => {
  expect(routes.length).toBeGreaterThan(80);
  expect(routes.map(({ method, path }) => `${method} ${path}`)).toEqual(
    expect.arrayContaining([
      "GET /store/products",
      "DELETE /store/carts/[id]/line-items/[line_id]",
      "POST /auth/[actor_type]/[auth_provider]",
      "POST /store/freight/quotes",
      "POST /hooks/efi",
    ]),
  );
});

it("no address makes a route fail, tell of its inside or hang", async () => {
  const pairs = routes.flatMap((route) =>
    inAddresses
      .filter(({ parameter }) => parameter === undefined || route.path.includes("["))
      .map((hostile): [ApiRoute, Hostile] => [route, hostile]),
  );
  expect(await faults(pairs)).toEqual([]);
});

it("no body makes a route fail, tell of its inside or hang", async () => {
  const pairs = routes
    .filter(({ method, path }) => method !== "GET" && !ofCompanies.test(path))
    .flatMap((route) => inBodies.map((hostile): [ApiRoute, Hostile] => [route, hostile]));
  expect(await faults(pairs)).toEqual([]);
});

it("no body makes a company's webhook fail, tell of its inside or hang", async () => {
  const pairs = routes
    .filter(({ path }) => ofCompanies.test(path))
    .flatMap((route) =>
      inBodies.map(({ expected, ...hostile }): [ApiRoute, Hostile] => {
        // PIX asks for its secret before it reads a byte.
        const early = route.path.startsWith("/hooks/pix");
        const status = expected?.status === 413 && !early ? 413 : 401;
        return [route, { ...hostile, expected: { status, code: /./ } }];
      }),
    );
  expect(await faults(pairs)).toEqual([]);
});

it("the app is none the worse for it", async () => {
  const login = await app.anonymous("/auth/user/emailpass", { json: { email: "a\0b", password: "\0" } });
  expect(login.status).toBe(400);
  expect((await app.store("/store/products?limit=1")).status).toBe(200);
  expect((await app.anonymous("/health/ready")).status).toBe(200);
});
