import { randomBytes } from "node:crypto";
import type { RequestHandler } from "express";
import helmet from "helmet";
import type { Config } from "../app/lib/config.server";

/** Security headers, and a fresh nonce in `response.locals.cspNonce` for what the page writes inline. */
export function security(config: Config, contentSecurityPolicy: boolean): RequestHandler {
  const https = config.storefrontUrl.startsWith("https:");
  const card = cardSources(config.cardSdkUrl);
  const headers = helmet({
    contentSecurityPolicy: contentSecurityPolicy && {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: [
          "'self'",
          (_request, response) => `'nonce-${(response as unknown as Locals).locals.cspNonce}'`,
          ...card.scripts,
        ],
        styleSrc: [
          "'self'",
          (_request, response) => `'nonce-${(response as unknown as Locals).locals.cspNonce}'`,
        ],
        // A coffee's accent travels as a style attribute; attributes cannot carry a nonce.
        styleSrcAttr: ["'unsafe-inline'"],
        imgSrc: ["'self'", "data:", new URL(config.mediaBaseUrl).origin, ...card.pictures],
        connectSrc: ["'self'", ...card.calls],
        frameSrc: card.frames,
        fontSrc: ["'self'"],
        formAction: ["'self'"],
        baseUri: ["'none'"],
        objectSrc: ["'none'"],
        frameAncestors: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: "strict-origin-when-cross-origin" },
    frameguard: { action: "deny" },
    crossOriginOpenerPolicy: https ? { policy: "same-origin" } : false,
    originAgentCluster: https,
  });
  return (request, response, next) => {
    response.locals.cspNonce = randomBytes(16).toString("base64");
    response.set("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()");
    headers(request, response, next);
  };
}

/**
 * Where the card provider's script, its frames and its calls may come from and go to. Every
 * page carries them, because a shopper walks to the checkout without loading a new document.
 * A script of another address (the sandbox) keeps everything there.
 */
function cardSources(sdkUrl: string) {
  const { origin, hostname } = new URL(sdkUrl);
  if (!hostname.endsWith(".mercadopago.com")) {
    return { scripts: [origin], frames: [origin], calls: [origin], pictures: [] };
  }
  const own = ["https://*.mercadopago.com", "https://*.mercadolibre.com"];
  const media = "https://http2.mlstatic.com";
  return { scripts: [...own, media], frames: own, calls: own, pictures: [...own, media] };
}

type Locals = { locals: { cspNonce: string } };
