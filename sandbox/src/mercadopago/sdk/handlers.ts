import { createHash } from "node:crypto";
import { http, HttpResponse } from "msw";
import { FIELD_SCRIPT } from "./field-script.js";
import { PAGE_SDK } from "./page-script.js";

const STYLE = `
:root { --placeholder: #767676; }
html, body { margin: 0; height: 100%; background: transparent; }
input { box-sizing: border-box; width: 100%; height: 100%; margin: 0; padding: 0; border: 0; outline: 0; background: transparent; color: inherit; font: 16px system-ui, sans-serif; }
input::placeholder { color: var(--placeholder); opacity: 1; }
`;

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const POLICY = `default-src 'none'; script-src ${hashOf(FIELD_SCRIPT)}; style-src ${hashOf(STYLE)}; connect-src 'self'; form-action 'none'; base-uri 'none'`;

// A plain light document, as most providers' frames are: a dark page has to mount it as such to see through it.
const FIELD = `<!doctype html><html lang="pt-BR"><head><meta charset="utf-8"><title>Campo seguro</title><style>${STYLE}</style></head><body><input type="text" inputmode="numeric"><script>${FIELD_SCRIPT}</script></body></html>`;

/** MercadoPago.js at `{base}/sdk/js/v2` and the frames that its secure fields are. */
export function sdkHandlers(base: string) {
  return [
    http.get(
      `${base}/sdk/js/v2`,
      () =>
        new HttpResponse(PAGE_SDK, {
          headers: {
            "content-type": "text/javascript; charset=utf-8",
            "access-control-allow-origin": "*",
            "cross-origin-resource-policy": "cross-origin",
            "cache-control": "public, max-age=60",
          },
        }),
    ),
    http.get(
      `${base}/sdk/field`,
      () =>
        new HttpResponse(FIELD, {
          headers: {
            "content-type": "text/html; charset=utf-8",
            "content-security-policy": POLICY,
            "cross-origin-resource-policy": "cross-origin",
          },
        }),
    ),
  ];
}
