import { sandboxEnv } from "@mestres/launcher/sandbox-env";

import { assertEnvironment } from "../env";
import { productionProblems, variables } from "../variables";

const environmentProblems = (env: NodeJS.ProcessEnv) => productionProblems(env, "backend");

const strong = (seed: string) => seed.repeat(5) + "K7x!q29ZpLmW4vR8tY3";

const production = {
  NODE_ENV: "production",
  DATABASE_URL: "postgres://shop@db/mestres",
  REDIS_URL: "redis://cache:6379",
  JWT_SECRET: strong("jwt"),
  COOKIE_SECRET: strong("coo"),
  MESTRES_ENCRYPTION_KEY: strong("enc"),
  PIX_WEBHOOK_SECRET: strong("pix"),
  SHOPPER_ADDRESS_SECRET: strong("shp"),
  BACKEND_URL: "https://api.loja.com.br",
  STOREFRONT_URL: "https://loja.com.br",
};

describe("environment of the backend", () => {
  it("boots in production with every secret set", () => {
    expect(environmentProblems(production)).toEqual([]);
    expect(() => assertEnvironment(production)).not.toThrow();
  });

  it.each(Object.keys(production).filter((name) => name !== "NODE_ENV"))(
    "refuses production without %s and names it",
    (name) => {
      expect(() => assertEnvironment({ ...production, [name]: undefined })).toThrow(name);
    },
  );

  it.each(["supersecret", "changeme-changeme-changeme-changeme", "a".repeat(40), "curto"])(
    "refuses the secret %p",
    (value) => {
      const problems = environmentProblems({ ...production, JWT_SECRET: value });
      expect(problems).toHaveLength(1);
      expect(problems[0]).toContain("JWT_SECRET");
    },
  );

  it.each([
    ["PIX_CLIENT_SECRET", "mestres-demo"],
    ["EFI_CHARGES_WEBHOOK_SECRET", "changeme"],
    ["MERCADOPAGO_ACCESS_TOKEN", "your-access-token"],
    ["STRIPE_WEBHOOK_SECRET", "whsec_mestresdemo"],
    ["CORREIOS_ACCESS_CODE", "xxxxxxxx"],
    ["SMTP_URL", "smtps://usuario:senha@smtp.example.com:465"],
    ["CORREIOS_USER", "usuario"],
    ["PIX_CLIENT_ID", "<client id>"],
    ["PIX_CLIENT_SECRET", "client_secret"],
    ["STRIPE_API_KEY", "${STRIPE_API_KEY}"],
    ["S3_SECRET_ACCESS_KEY", "..."],
    ["MERCADOPAGO_ACCESS_TOKEN", "123456789"],
    ["STOREFRONT_URL", "loja.com.br"],
    ["STOREFRONT_URL", "https://loja.example.com"],
    ["BACKEND_URL", "https://api.exemplo.com.br/"],
  ])("refuses %s with the value %p, and takes a provider away when it is left out", (name, value) => {
    expect(environmentProblems({ ...production, [name]: value })).toEqual([
      expect.stringMatching(new RegExp(`^${name}: `)),
    ]);
    expect(environmentProblems({ ...production, CORREIOS_ACCESS_CODE: "a1B2" })).toEqual([]);
  });

  it("refuses everything that opens the sandbox", () => {
    const opens = variables.filter(({ secret, credential }) => secret || credential).map(({ name }) => name);
    const sandbox = Object.entries(sandboxEnv("http://localhost:9100")).filter(([name]) =>
      opens.includes(name),
    );
    expect(sandbox.length).toBeGreaterThan(8);
    for (const [name, value] of sandbox) {
      expect(environmentProblems({ ...production, [name]: value })).toEqual([
        expect.stringMatching(new RegExp(`^${name}: `)),
      ]);
    }
  });

  it.each([
    ["PIX_CLIENT_ID", "Client_Id_8f3b2a1c9d"],
    ["MERCADOPAGO_ACCESS_TOKEN", "APP_USR-7712349-112610-aa12bc34dd"],
    ["STRIPE_API_KEY", "sk_live_51Hq2eZvKYlo2C"],
    ["CORREIOS_USER", "torrefacaoserra"],
    ["SMTP_URL", "smtps://loja:x7Gq2!tokens@smtp.provedor.com.br:465"],
  ])("takes %s as an account has it", (name, value) => {
    expect(environmentProblems({ ...production, [name]: value })).toEqual([]);
  });

  it("leaves to the storefront what only the storefront reads", () => {
    expect(productionProblems(production).join()).toMatch(/SESSION_SECRET.*PUBLISHABLE_KEY/);
  });

  it("asks nothing of a demo", () => {
    expect(environmentProblems({})).toEqual([]);
  });
});
