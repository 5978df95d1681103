import { createRequire } from "node:module";

type Request = { originalUrl?: string; url?: string; headers: Record<string, unknown> };
type Morgan = { token: (name: string, read: (req: Request) => string | undefined) => unknown };

/** What opens something by itself: ids of carts wherever they stand, and proofs and secrets in a query. */
const CART_ID = /\bcart_[0-9A-Za-z]{8,}/g;
const SECRET = /([?&](?:order_token|order_cart_id|acesso|token|secret|hmac)=)[^&#\s]+/gi;

/** An address as a log may keep it: a cart's last four characters tell one from another. */
export function maskSecrets(text: string): string {
  return text.replace(CART_ID, (id) => `cart_…${id.slice(-4)}`).replace(SECRET, "$1…");
}

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
