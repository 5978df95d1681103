import path from "node:path";
import type { Config } from "./config.js";
import { root } from "./paths.js";
import { sandboxEnv } from "./sandbox-env.js";
import type { Secrets } from "./secrets.js";

type Env = Record<string, string | undefined>;

/** What both ways of running give every child. */
function shared(config: Config, databaseUrl: string): Env {
  return {
    ...config.env,
    NODE_ENV: config.env.NODE_ENV,
    MESTRES_DEMO: String(config.demo),
    MEDUSA_DISABLE_TELEMETRY: "1",
    DATABASE_URL: databaseUrl,
    BACKEND_URL: config.backendUrl,
    STOREFRONT_URL: config.storefrontUrl,
    // Label pictures: the storefront serves them under its own address from where the backend has them.
    MEDIA_BASE_URL: config.env.MEDIA_BASE_URL ?? `${config.backendUrl}/uploads`,
    UPLOADS_DIR: config.env.UPLOADS_DIR ?? config.paths.uploads,
    LABEL_CACHE_DIR: config.env.LABEL_CACHE_DIR ?? path.join(root, ".cache", "labels"),
    // npm's own variables would make the children believe that they are an npm script.
    npm_lifecycle_event: undefined,
    npm_lifecycle_script: undefined,
  };
}

/** Demo values for whatever the person has not set: secrets of this installation, the sandbox for the world. */
function demoDefaults(config: Config, secrets: Secrets): Env {
  return {
    JWT_SECRET: secrets.JWT_SECRET,
    COOKIE_SECRET: secrets.COOKIE_SECRET,
    MESTRES_ENCRYPTION_KEY: secrets.MESTRES_ENCRYPTION_KEY,
    SESSION_SECRET: secrets.SESSION_SECRET,
    PIX_WEBHOOK_SECRET: secrets.PIX_WEBHOOK_SECRET,
    SHOPPER_ADDRESS_SECRET: secrets.SHOPPER_ADDRESS_SECRET,
    DEMO_ADMIN_EMAIL: "admin@mestres.cafe",
    DEMO_ADMIN_PASSWORD: secrets.DEMO_ADMIN_PASSWORD,
    MAIL_FROM: "Mestres Café <loja@mestres.cafe>",
    // Nobody outside gets mail from a demonstration: the sandbox shows it.
    MAIL_FOLDER: config.paths.mail,
    ...sandboxEnv(config.sandboxUrl),
  };
}

/**
 * The environment of backend and storefront. In demo the built programs run in Node's production mode (as
 * they will run for real) with MESTRES_DEMO saying what they talk to.
 */
export function childEnv(
  config: Config,
  secrets: Secrets | undefined,
  databaseUrl: string,
  watch: boolean,
): Env {
  const base = shared(config, databaseUrl);
  if (!secrets) {
    return base;
  }
  const set = Object.fromEntries(Object.entries(config.env).filter(([, value]) => value?.trim()));
  return {
    ...demoDefaults(config, secrets),
    ...base,
    ...pick(set, Object.keys(demoDefaults(config, secrets))),
    NODE_ENV: watch ? "development" : "production",
  };
}

function pick(from: Env, keys: string[]): Env {
  return Object.fromEntries(keys.filter((key) => from[key]).map((key) => [key, from[key]]));
}
