/** Secrets of tests: fixed, so that a cloned database's sealed values open in every app that boots on it. */
const secrets = {
  JWT_SECRET: "test-jwt-secret-of-forty-characters-0001",
  COOKIE_SECRET: "test-cookie-secret-of-forty-characters-1",
  MESTRES_ENCRYPTION_KEY: "test-encryption-key-of-forty-characters1",
  PIX_WEBHOOK_SECRET: "test-pix-webhook-secret-of-forty-chars-1",
};

/** Specs do within a minute, to one account or cart, what people do in a year; their address is loopback's, uncounted. */
const noLimits = {
  LIMIT_LOGIN_SUBJECT: "0",
  LIMIT_RESET_SUBJECT: "0",
  LIMIT_COUPON_SUBJECT: "0",
  LIMIT_PAYMENT_SUBJECT: "0",
  LIMIT_RETURNS_SUBJECT: "0",
  LIMIT_OPEN_ORDERS_EMAIL: "0",
};

export const testAdmin = { email: "admin@mestres.test", password: "senha-de-teste" };

/** Environment of a backend under test: demo mode, no Redis, nothing of the developer's own settings. */
export function testEnv(databaseUrl: string): Record<string, string | undefined> {
  return {
    PATH: process.env.PATH,
    HOME: process.env.HOME,
    TMPDIR: process.env.TMPDIR,
    NODE_ENV: "production",
    MESTRES_DEMO: "true",
    MEDUSA_DISABLE_TELEMETRY: "1",
    LOG_LEVEL: process.env.MESTRES_TEST_LOG_LEVEL ?? "info",
    DATABASE_URL: databaseUrl,
    DEMO_ADMIN_EMAIL: testAdmin.email,
    DEMO_ADMIN_PASSWORD: testAdmin.password,
    ...secrets,
    ...noLimits,
  };
}

export const testWebhookSecret = secrets.PIX_WEBHOOK_SECRET;
