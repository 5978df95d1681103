import { createRequire } from "node:module";
import { maskSecrets } from "./mask-secrets";

type Request = { originalUrl?: string; url?: string; headers: Record<string, unknown> };
type Morgan = { token: (name: string, read: (req: Request) => string | undefined) => unknown };

/**
 * Core writes the address of every request into the access log, and gives no way to change how. Its logger reads the
 * address through named tokens, which are set anew here; the logger is found where core finds it.
 */
export function maskAccessLog(): void {
  const morgan = createRequire(require.resolve("@medusajs/framework/http"))("morgan") as Morgan;
  morgan.token("url", ({ originalUrl, url = "" }) => maskSecrets(originalUrl ?? url));
  morgan.token("referrer", ({ headers }) => {
    const referrer = headers.referer ?? headers.referrer;
    return typeof referrer === "string" ? maskSecrets(referrer) : undefined;
  });
}
