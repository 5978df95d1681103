import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { readConfig } from "../app/lib/config.server";
import { createApp } from "./app";
import type { ShopLimits } from "./shopper";

const servers: Server[] = [];

async function open(server: Server): Promise<string> {
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

afterAll(() => Promise.all(servers.map((server) => new Promise((resolve) => server.close(resolve)))));

async function shop(limits?: ShopLimits): Promise<string> {
  const backend = createServer((request, response) => {
    const type = request.url === "/uploads/a-1.avif" ? "image/avif" : "text/html";
    response
      .writeHead(request.url === "/uploads/gone.webp" ? 404 : 200, { "content-type": type })
      .end("body");
  });
  const config = readConfig({
    MESTRES_DEMO: "true",
    PUBLISHABLE_KEY: "pk",
    BACKEND_URL: await open(backend),
  });
  const app = createApp({
    config,
    assets: [],
    contentSecurityPolicy: true,
    limits,
    pages: (request, response) => {
      response.type("html").send(`${request.method} ${String(response.locals.cspNonce)}`);
    },
  });
  return open(createServer(app));
}

let base: string;
beforeAll(async () => {
  base = await shop();
});

describe("the storefront's server", () => {
  it("tells that it is up", async () => {
    expect(await (await fetch(`${base}/health`)).json()).toEqual({ status: "ok" });
  });

  it("sends a policy whose nonce is the page's own, and another each time", async () => {
    const [first, second] = await Promise.all([fetch(base), fetch(base)]);
    const nonce = (await first.text()).replace("GET ", "");
    expect(first.headers.get("content-security-policy")).toContain(`script-src 'self' 'nonce-${nonce}'`);
    expect(await second.text()).not.toContain(nonce);
    expect(first.headers.get("x-powered-by")).toBeNull();
  });

  it("lets the card provider's script and frames in, and nobody else's", async () => {
    const policy = (await fetch(base)).headers.get("content-security-policy") ?? "";
    const directive = (name: string) => policy.split(";").find((part) => part.trim().startsWith(name)) ?? "";
    expect(directive("script-src")).toContain(" http://localhost:9100");
    expect(directive("frame-src").trim()).toBe("frame-src http://localhost:9100");
    expect(directive("connect-src").trim()).toBe("connect-src 'self' http://localhost:9100");
    expect(policy).not.toContain("unsafe-eval");
  });

  it("passes pictures on and lets them be kept for a year", async () => {
    const answer = await fetch(`${base}/midia/a-1.avif`);
    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-type")).toBe("image/avif");
    expect(answer.headers.get("cache-control")).toContain("immutable");
  });

  it.each(["a-1.html", "page.webp", "gone.webp", "..%2fadmin.webp/%2e%2e/x.png", "x"])(
    "answers 404 for /midia/%s and lets nobody keep it",
    async (name) => {
      const answer = await fetch(`${base}/midia/${name}`);
      expect(answer.status).toBe(404);
      expect(answer.headers.get("cache-control")).not.toContain("immutable");
    },
  );

  it.each(["/cafes/%00", "/cafes/%", "/cafes/%E0%A4%A", "/pedido/x?y=%00", "/midia/%00.webp"])(
    "answers 400 for %s",
    async (address) => {
      expect((await fetch(base + address)).status).toBe(400);
    },
  );

  it.each(["/cafes?utm_campaign=50%", "/cafes/caf%C3%A9?q=%E2%98%95", "/cafes?limit=-1"])(
    "leads %s to its page",
    async (address) => {
      expect((await fetch(base + address)).status).toBe(200);
    },
  );

  it("refuses a body that is too large", async () => {
    const answer = await fetch(base, { method: "POST", body: "x".repeat(65 * 1024) });
    expect(answer.status).toBe(413);
    expect((await fetch(base, { method: "POST", body: "x" })).status).toBe(200);
  });
});

describe("of one address", () => {
  it("so many forms, lookups and pages are answered, each for itself, and whoever else asks still is", async () => {
    const limited = await shop({ posts: 2, lookups: 1, pages: 3 });
    const ask = (path: string, address: string, method = "GET") =>
      fetch(limited + path, { method, headers: { "x-forwarded-for": address } });
    const statuses = async (count: number, path: string, address: string, method?: string) => {
      const answers: number[] = [];
      for (let turn = 0; turn < count; turn += 1) {
        answers.push((await ask(path, address, method)).status);
      }
      return answers;
    };
    expect(await statuses(3, "/carrinho", "203.0.113.80", "POST")).toEqual([200, 200, 429]);
    expect(await statuses(2, "/api/cep/01310100", "203.0.113.80")).toEqual([200, 429]);
    expect(await statuses(4, "/", "203.0.113.80")).toEqual([200, 200, 200, 429]);
    const refused = await ask("/", "203.0.113.80");
    expect(refused.headers.get("retry-after")).toMatch(/^([1-9]|[1-5]\d|60)$/);
    expect(await refused.text()).toMatch(/^Muitos pedidos seguidos deste endereço\. Espere \d+ s e tente/);
    expect(await statuses(1, "/", "203.0.113.81")).toEqual([200]);
    // A look at a form changes nothing: it is no post like others.
    expect(await statuses(4, "/api/checkout/check", "203.0.113.82", "POST")).toEqual([200, 200, 200, 429]);
    // A proxy of the shop's own network speaks for many.
    expect(await statuses(5, "/", "10.0.0.9")).toEqual([200, 200, 200, 200, 200]);
  });
});
