import { readConfig } from "./config.server";

const demo = { MESTRES_DEMO: "true", NODE_ENV: "production", PUBLISHABLE_KEY: "pk_1" };
const production = {
  NODE_ENV: "production",
  PUBLISHABLE_KEY: "pk_1",
  BACKEND_URL: "https://api.example/",
  STOREFRONT_URL: "https://loja.example/",
  SESSION_SECRET: "d2a9b1c4e6f8091a2b3c4d5e6f708192",
  SHOPPER_ADDRESS_SECRET: "0f1e2d3c4b5a69788796a5b4c3d2e1f0",
};

describe("readConfig", () => {
  it("needs nothing but the key in demo", () => {
    expect(readConfig(demo)).toMatchObject({
      demo: true,
      port: 8000,
      backendUrl: "http://localhost:9000",
      storefrontUrl: "http://localhost:8000",
      sandboxUrl: "http://localhost:9100",
      cardSdkUrl: "http://localhost:9100/mercadopago/sdk/js/v2",
    });
  });

  it("trims slashes and knows no sandbox in production", () => {
    expect(readConfig(production)).toMatchObject({
      demo: false,
      backendUrl: "https://api.example",
      mediaBaseUrl: "https://api.example/uploads/",
      storefrontUrl: "https://loja.example",
      sandboxUrl: null,
    });
  });

  it.each(["PUBLISHABLE_KEY", "BACKEND_URL", "STOREFRONT_URL", "SESSION_SECRET", "SHOPPER_ADDRESS_SECRET"])(
    "refuses production without %s",
    (name) => {
      expect(() => readConfig({ ...production, [name]: "" })).toThrow(name);
    },
  );

  it.each(["supersecret", "short", "demo-only-session-secret-never-used-in-production"])(
    "refuses %s as a production secret",
    (secret) => {
      expect(() => readConfig({ ...production, SESSION_SECRET: secret })).toThrow("SESSION_SECRET");
    },
  );

  it("names a port that is none", () => {
    expect(() => readConfig({ ...demo, STOREFRONT_PORT: "abc" })).toThrow("abc");
  });
});
