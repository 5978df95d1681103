import { readConfig } from "../config";
import { productionProblems } from "../env";
import { nodeVersionProblem } from "../../node-version.cjs";

const secret = "k9Yt2rLqX0vB7nWc4mZs8dHf1gJp5uEa";
const production = {
  NODE_ENV: "production",
  DATABASE_URL: "postgres://shop@db/shop",
  REDIS_URL: "redis://cache",
  JWT_SECRET: secret,
  COOKIE_SECRET: secret,
  MESTRES_ENCRYPTION_KEY: secret,
  PIX_WEBHOOK_SECRET: secret,
  SESSION_SECRET: secret,
  SHOPPER_ADDRESS_SECRET: secret,
  PUBLISHABLE_KEY: "pk_1",
  BACKEND_URL: "https://api.loja.com.br",
  STOREFRONT_URL: "https://loja.com.br",
};

describe("production", () => {
  it("starts with everything set", () => {
    expect(productionProblems(production)).toEqual([]);
    expect(readConfig(production).demo).toBe(false);
  });

  it.each(Object.keys(production).filter((name) => name !== "NODE_ENV"))(
    "refuses without %s, by name",
    (name) => {
      expect(() => readConfig({ ...production, [name]: " " })).toThrow(`${name}: falta`);
    },
  );

  it.each([
    "supersecret",
    "change-me-change-me-change-me-change-me",
    "troque-este-segredo-antes-de-publicar",
    "a".repeat(40),
    "curto",
  ])("refuses the placeholder %s", (value) => {
    expect(productionProblems({ ...production, JWT_SECRET: value })).toEqual([
      expect.stringMatching(/^JWT_SECRET: /),
    ]);
  });

  it("names everything that is wrong at once", () => {
    const { JWT_SECRET: _jwt, SESSION_SECRET: _session, ...rest } = production;
    expect(productionProblems(rest)).toEqual(["JWT_SECRET: falta", "SESSION_SECRET: falta"]);
  });

  it("is left only by saying so", () => {
    expect(productionProblems({ NODE_ENV: "production", MESTRES_DEMO: "true" })).toEqual([]);
    expect(productionProblems({ MESTRES_DEMO: "false" })).not.toEqual([]);
  });
});

describe("ports", () => {
  it("have defaults and can be moved", () => {
    const { ports, storefrontUrl, backendUrl } = readConfig({ STOREFRONT_PORT: "8100" });
    expect(ports).toEqual({
      STOREFRONT_PORT: 8100,
      BACKEND_PORT: 9000,
      SANDBOX_PORT: 9100,
      POSTGRES_PORT: 54320,
    });
    expect([storefrontUrl, backendUrl]).toEqual(["http://localhost:8100", "http://localhost:9000"]);
  });

  it.each(["0", "65536", "x", "80.5"])("refuses %s and names the variable", (value) => {
    expect(() => readConfig({ BACKEND_PORT: value })).toThrow(/BACKEND_PORT.*entre 1 e 65535/);
  });

  it("refuses one port for two", () => {
    expect(() => readConfig({ BACKEND_PORT: "8000" })).toThrow(
      "STOREFRONT_PORT e BACKEND_PORT são a mesma porta",
    );
  });
});

it("runs on the Node.js versions that its packages support", () => {
  const refused = (version: string) => nodeVersionProblem(version);
  expect(["v20.19.0", "v20.20.2", "v22.13.0", "v22.23.5", "v24.22.3", "v26.12.1"].map(refused)).toEqual(
    Array.from({ length: 6 }, () => undefined),
  );
  expect(refused("v20.18.1")).toBe(
    "O Mestres precisa do Node.js 20.19+, 22.13+ ou 24.0 em diante; este é o v20.18.1. Instale um desses e tente de novo.",
  );
  for (const version of ["v16.20.2", "v18.20.0", "v21.7.3", "v22.12.0", "v23.11.0"]) {
    expect(refused(version)).toContain(version);
  }
});
