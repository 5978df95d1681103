/** Everything the storefront reads from the environment. Read once, checked once. */
export type Config = {
  demo: boolean;
  production: boolean;
  /** Public address of this shop, without a trailing slash. */
  storefrontUrl: string;
  /** Address at which this server reaches the backend, without a trailing slash. */
  backendUrl: string;
  /** Where the backend's files live; `/midia/*` is fetched from here. Ends with a slash. */
  mediaBaseUrl: string;
  publishableKey: string;
  sessionSecret: string;
  /** Proves to the backend which shopper this server asks for; null in a demo without one. */
  shopperAddressSecret: string | null;
  /** Page of the stand-in bank; only in demo. */
  sandboxUrl: string | null;
  /** The card provider's script, which draws the fields for number, validity and code. */
  cardSdkUrl: string;
  port: number;
};

type Environment = Record<string, string | undefined>;

const DEMO_SESSION_SECRET = "demo-only-session-secret-never-used-in-production";
const CARD_SDK = "https://sdk.mercadopago.com/js/v2";
const PLACEHOLDERS = new Set([DEMO_SESSION_SECRET, "supersecret", "changeme", "change-me", "secret"]);
const MINIMUM_SECRET_LENGTH = 32;

const withoutSlash = (url: string) => url.replace(/\/+$/, "");

/**
 * @throws Error naming the variable that is missing or still a placeholder. Demo needs no
 * secrets; anything else refuses to boot without ones of at least 32 characters.
 */
export function readConfig(env: Environment): Config {
  const production = env.NODE_ENV === "production";
  const demo = env.MESTRES_DEMO ? env.MESTRES_DEMO === "true" : !production;
  const port = Number(env.STOREFRONT_PORT || env.PORT || 8000);
  if (!Number.isInteger(port) || port < 0 || port > 65535) {
    throw new Error(`STOREFRONT_PORT must be a port number, got "${env.STOREFRONT_PORT}"`);
  }
  const sandboxUrl = demo ? withoutSlash(env.SANDBOX_URL || "http://localhost:9100") : null;
  const backendUrl = withoutSlash(required(env, "BACKEND_URL", demo ? "http://localhost:9000" : undefined));
  return {
    demo,
    production,
    storefrontUrl: withoutSlash(
      required(env, "STOREFRONT_URL", demo ? `http://localhost:${port}` : undefined),
    ),
    backendUrl,
    mediaBaseUrl: `${withoutSlash(env.MEDIA_BASE_URL || `${backendUrl}/uploads`)}/`,
    publishableKey: required(env, "PUBLISHABLE_KEY"),
    sessionSecret: secretOf("SESSION_SECRET", env, demo) ?? DEMO_SESSION_SECRET,
    shopperAddressSecret: secretOf("SHOPPER_ADDRESS_SECRET", env, demo),
    sandboxUrl,
    cardSdkUrl:
      env.MERCADOPAGO_JS_URL?.trim() || (sandboxUrl ? `${sandboxUrl}/mercadopago/sdk/js/v2` : CARD_SDK),
    port,
  };
}

function required(env: Environment, name: string, fallback?: string): string {
  const value = env[name]?.trim() || fallback;
  if (!value) {
    throw new Error(`${name} is not set: the storefront cannot start without it`);
  }
  return value;
}

/** A secret of ours; null only in demo, which may go without. */
function secretOf(name: string, env: Environment, demo: boolean): string | null {
  const secret = env[name]?.trim();
  if (demo) {
    return secret || null;
  }
  if (!secret) {
    throw new Error(`${name} is not set: the storefront cannot start without it`);
  }
  if (PLACEHOLDERS.has(secret) || secret.length < MINIMUM_SECRET_LENGTH) {
    throw new Error(
      `${name} is a placeholder or shorter than ${MINIMUM_SECRET_LENGTH} characters: set a random one`,
    );
  }
  return secret;
}

let current: Config | undefined;

/** The process's configuration. @throws see {@link readConfig} */
export function getConfig(): Config {
  current ??= readConfig(process.env);
  return current;
}
