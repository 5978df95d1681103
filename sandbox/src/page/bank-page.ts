import { createHash } from "node:crypto";
import type { Context } from "hono";
import { html, raw } from "hono/html";
import type { World } from "../world.js";
import { cardsSection } from "./cards-section.js";
import { chargesSection } from "./charges-section.js";
import { newsFrom } from "./news.js";
import { parcelsSection } from "./parcels-section.js";
import { PAGE_SCRIPT } from "./script.js";
import { deliveriesSection, faultsSection } from "./side-sections.js";
import { stripeSection } from "./stripe-section.js";
import { PAGE_STYLE } from "./style.js";

const hashOf = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;
const POLICY = `default-src 'none'; style-src ${hashOf(PAGE_STYLE)}; script-src ${hashOf(PAGE_SCRIPT)}; connect-src 'self'; form-action 'self'; base-uri 'none'`;

// Whole elements, so that a formatter cannot touch what the policy's hashes cover.
const STYLE = raw(`<style>${PAGE_STYLE}</style>`);
const SCRIPT = raw(`<script>${PAGE_SCRIPT}</script>`);

const lists = (world: World) => html`
  <div class="column">
    ${chargesSection(world)} ${parcelsSection(world)} ${cardsSection(world)} ${stripeSection(world)}
  </div>
  <div class="column">${deliveriesSection(world)} ${faultsSection(world)}</div>
`;

function pasteForm(code: string) {
  return html`
    <div class="top">
      <form method="post" action="/control/pix/pay">
        <label for="code">Pix copia e cola ou linha digitável</label>
        <textarea
          id="code"
          name="pixCopiaECola"
          required
          spellcheck="false"
          autocomplete="off"
          placeholder="00020101021226… ou 36490.00019…"
        >
${code}</textarea>
        <button class="primary">Pagar</button>
      </form>
    </div>
  `;
}

/** The payer's bank: GET /, or only its lists with `?parte=listas`. `?pix=<code>` fills the code in. */
export function bankPage(world: World, c: Context) {
  const query = new URL(c.req.url).searchParams;
  c.header("cache-control", "no-store");
  if (query.get("parte") === "listas") {
    return c.html(lists(world));
  }
  const news = newsFrom(query);
  c.header("content-security-policy", POLICY);
  return c.html(
    html`<!doctype html>
      <html lang="pt-BR">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>Banco do pagador (testes)</title>
          ${STYLE}
        </head>
        <body>
          <header>
            <div class="brand">
              <h1>Banco do pagador</h1>
              <span class="badge">Simulação: nenhum dinheiro de verdade passa por aqui.</span>
              <a href="/emails">E-mails da loja</a>
            </div>
            ${news ? html`<p class="news ${news.bad ? "bad" : ""}" role="status">${news.text}</p>` : ""}
          </header>
          <main>
            ${pasteForm(query.get("pix") ?? "")}
            <div data-live>${lists(world)}</div>
          </main>
          ${SCRIPT}
        </body>
      </html>`,
  );
}
