import { defineConfig, loadEnv } from "@medusajs/framework/utils";

import { isDemoMode } from "@mestres/platform/lib/mode";

import { portugueseByDefault } from "./src/config/admin-language";
import { modulesFor } from "./src/config/modules";
import { assertEnvironment } from "./src/lib/env";
import { uploadsDirectory } from "./src/lib/uploads";

loadEnv(process.env.NODE_ENV ?? "development", process.cwd());

// An image is built where no secret should be: only running asks for them.
if (!process.argv.includes("build")) {
  assertEnvironment();
}

const port = process.env.PORT ?? process.env.BACKEND_PORT ?? "9000";
const backendUrl = process.env.BACKEND_URL ?? `http://localhost:${port}`;
const storefrontUrl = process.env.STOREFRONT_URL ?? "http://localhost:8000";
const redisUrl = process.env.REDIS_URL || undefined;

/** Only demo falls back: assertEnvironment() has refused production without them. */
const demoSecret = isDemoMode() ? "mestres-demo-only-not-for-production" : undefined;

module.exports = defineConfig({
  projectConfig: {
    databaseUrl: process.env.DATABASE_URL,
    redisUrl,
    // Sessions stay apart from those of another shop on the same Redis.
    redisPrefix: process.env.REDIS_PREFIX,
    workerMode: (process.env.MEDUSA_WORKER_MODE as "shared" | "server" | "worker") ?? "shared",
    http: {
      storeCors: process.env.STORE_CORS ?? storefrontUrl,
      adminCors: process.env.ADMIN_CORS ?? backendUrl,
      authCors: process.env.AUTH_CORS ?? `${storefrontUrl},${backendUrl}`,
      jwtSecret: process.env.JWT_SECRET ?? demoSecret,
      cookieSecret: process.env.COOKIE_SECRET ?? demoSecret,
    },
    // Demo speaks plain HTTP on localhost, where a Secure cookie would be lost.
    ...(isDemoMode() ? { cookieOptions: { secure: false, sameSite: "lax" } } : {}),
  },
  admin: {
    backendUrl: process.env.MEDUSA_BACKEND_URL,
    disable: process.env.ADMIN_DISABLED === "true",
    vite: () => ({ plugins: [portugueseByDefault()] }),
  },
  // Roles: the option and the module (config/modules) go together, or every guarded admin route answers 403.
  featureFlags: { rbac: true },
  plugins: [
    { resolve: "@mestres/platform", options: {} },
    { resolve: "@mestres/brasil", options: {} },
    { resolve: "@mestres/coffee", options: {} },
    { resolve: "@mestres/payments-br", options: {} },
    { resolve: "@mestres/correios", options: {} },
  ],
  modules: modulesFor({
    backendUrl,
    uploads: uploadsDirectory(),
    redisUrl,
  }),
});
