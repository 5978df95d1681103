import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { emptyDatabase } from "@mestres/testing/database/template";
import { Pool, type Client } from "pg";
import { storeResponseCache } from "../middleware";
import { StoreCache } from "../store-cache";
import { createShopTables, eventually } from "./shop-tables";

const KEY = { "x-publishable-api-key": "pk_1" };
const PATH = "/store/products?region_id=reg_1";

/** The middleware before a route that reads the price from the database, on a bare HTTP server. */
describe("storeResponseCache", () => {
  let database: Awaited<ReturnType<typeof emptyDatabase>>;
  let db: Client;
  let pool: Pool;
  let server: Server;
  let cache: StoreCache;
  let url: string;
  let computed: number;
  let route: (req: IncomingMessage, res: MedusaResponse) => Promise<unknown>;

  const priceRoute: typeof route = async (req, res) => {
    const { rows } = await pool.query<{ amount: string }>("SELECT amount FROM price");
    await new Promise((resolve) => setTimeout(resolve, 50));
    // A customer of a group pays less: exactly what must never reach another.
    const amount = Number(rows[0]?.amount) * (req.headers.authorization ? 0.5 : 1);
    return res.json({ amount, filler: "café ".repeat(1000) });
  };

  beforeAll(async () => {
    database = await emptyDatabase();
    db = await createShopTables(database.url);
    pool = new Pool({ connectionString: database.url });
    server = createServer((plainReq: IncomingMessage, plainRes: ServerResponse) => {
      const res = plainRes as MedusaResponse;
      const req = Object.assign(plainReq, {
        app: {},
        originalUrl: plainReq.url,
        scope: { resolve: () => ({ cache }) },
        acceptsEncodings: (name: string) => String(plainReq.headers["accept-encoding"]).includes(name),
      }) as unknown as MedusaRequest;
      res.json = (payload?: unknown) => {
        res.setHeader("content-type", "application/json; charset=utf-8");
        res.end(JSON.stringify(payload));
        return res;
      };
      if (req.headers.origin) {
        res.setHeader("access-control-allow-origin", req.headers.origin);
      }
      void storeResponseCache(req, res, () => {
        computed += 1;
        void route(req, res);
      });
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  afterAll(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await pool.end();
    await db.end();
    await database.drop();
  });
  beforeEach(async () => {
    computed = 0;
    route = priceRoute;
    cache = new StoreCache({
      connection: { connectionString: database.url },
      sessionCookie: "connect.sid",
      warn: () => undefined,
    });
    cache.start();
    await eventually(() => cache.active);
  });
  afterEach(() => cache.stop());

  async function get(headers: Record<string, string> = {}, path = PATH) {
    const response = await fetch(`${url}${path}`, { headers: { ...KEY, ...headers } });
    const text = await response.text();
    return {
      status: response.status,
      outcome: response.headers.get("x-cache"),
      headers: response.headers,
      amount: text === "" ? undefined : (JSON.parse(text) as { amount?: number }).amount,
    };
  }

  it("computes once for 20 parallel misses", async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => get()));
    expect(computed).toBe(1);
    expect(new Set(answers.map(({ amount }) => amount)).size).toBe(1);
    expect((await get()).outcome).toBe("HIT");
    expect(cache.stats()).toMatchObject({ misses: 1, coalesced: 19, hits: 1 });
  });

  it("answers 304 to a client that holds the answer, and the new one after a change", async () => {
    const first = await get();
    const etag = String(first.headers.get("etag"));
    expect(etag).toMatch(/^"/);
    expect((await get({ "if-none-match": etag })).status).toBe(304);
    await db.query("UPDATE price SET amount = amount + 1");
    const since = Date.now();
    await eventually(async () => (await get({ "if-none-match": etag })).status === 200, 1000);
    expect(Date.now() - since).toBeLessThan(1000);
    expect((await get()).amount).toBe(Number(first.amount) + 1);
  });

  it.each(["gzip", "br"])(
    "sends %s to who takes it, with the same content and another tag",
    async (encoding) => {
      const plain = await get({ "accept-encoding": "identity" });
      const packed = await get({ "accept-encoding": encoding });
      expect(packed.headers.get("content-encoding")).toBe(encoding);
      expect(packed.amount).toBe(plain.amount);
      expect(packed.headers.get("etag")).not.toBe(plain.headers.get("etag"));
      expect(packed.headers.get("vary")).toContain("Accept-Encoding");
    },
  );

  const customers: Record<string, string>[] = [
    { authorization: "Bearer atacado" },
    { cookie: "connect.sid=s%3Aabc" },
  ];

  it.each(customers)(
    "neither gives a customer what it holds nor holds what a customer got (%o)",
    async (customer) => {
      await get();
      const theirs = await get(customer);
      expect(theirs.outcome).toBe("BYPASS");
      expect(theirs.headers.get("cache-control")).toContain("private");
      expect(theirs.headers.get("vary")).toContain("Authorization");
      const after = await get();
      expect(after.outcome).toBe("HIT");
      if ("authorization" in customer) {
        expect(theirs.amount).not.toBe(after.amount);
      }
    },
  );

  it("never mixes anonymous and customer prices under parallel load", async () => {
    const base = Number((await get()).amount);
    const answers = await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        if (index % 10 === 0) {
          await pool.query("UPDATE product SET title = title");
        }
        const customer = index % 3 === 0;
        return { customer, ...(await get(customer ? { authorization: "Bearer atacado" } : {})) };
      }),
    );
    for (const { customer, amount } of answers) {
      expect(amount).toBe(customer ? base / 2 : base);
    }
  });

  it("never keeps an error, and lets each follower ask for itself", async () => {
    route = async (_, res) => {
      await new Promise((resolve) => setTimeout(resolve, 20));
      res.statusCode = 500;
      return res.json({ type: "unexpected" });
    };
    const failed = await Promise.all([get(), get(), get()]);
    expect(failed.map(({ status }) => status)).toEqual([500, 500, 500]);
    route = priceRoute;
    expect(await get()).toMatchObject({ status: 200, outcome: "MISS" });
  });

  it("keeps nothing that sets a cookie", async () => {
    route = async (req, res) => {
      res.setHeader("set-cookie", "a=1");
      return priceRoute(req, res);
    };
    await get();
    expect((await get()).outcome).not.toBe("HIT");
  });

  it("gives each origin its own CORS header", async () => {
    await get({ origin: "https://a.example" });
    for (const origin of ["https://b.example", "https://a.example"]) {
      const answer = await get({ origin });
      expect(answer.outcome).toBe("HIT");
      expect(answer.headers.get("access-control-allow-origin")).toBe(origin);
    }
  });

  it("leaves other paths alone", async () => {
    const answer = await get({}, "/store/carts/cart_1");
    expect(answer.outcome).toBeNull();
    expect(answer.headers.get("vary")).toBeNull();
  });

  it("passes everything through while it does not hear", async () => {
    await cache.stop();
    expect((await get()).outcome).toBe("BYPASS");
    expect((await get()).outcome).toBe("BYPASS");
    expect(computed).toBe(2);
  });
});
