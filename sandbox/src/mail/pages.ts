import { createHash } from "node:crypto";
import type { Context } from "hono";
import { html, raw } from "hono/html";
import { PAGE_STYLE } from "../page/style.js";
import { timeOf } from "../page/format.js";
import type { Mail } from "./mailbox.js";

const OWN_STYLE = `
main.mails { display: block; }
.mails li { border-top: 1px solid var(--line); }
.mails li:first-child { border-top: 0; }
.mails a.mail { display: grid; gap: 2px; padding: 12px 0; text-decoration: none; }
.mails a.mail:hover strong { text-decoration: underline; }
.mails a.mail span { color: var(--soft); font-size: 0.9375rem; overflow-wrap: anywhere; }
.mails iframe { width: 100%; min-height: 70vh; border: 1px solid var(--line); border-radius: 10px; background: #fff; margin-top: 12px; }
`;
const CSS = PAGE_STYLE + OWN_STYLE;
const STYLE = raw(`<style>${CSS}</style>`);
const hash = createHash("sha256").update(CSS).digest("base64");
const PAGE_POLICY = `default-src 'none'; style-src 'sha256-${hash}'; frame-src 'self'; base-uri 'none'`;
/** What a message may do: look like something, and be clicked. */
const BODY_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox allow-popups allow-top-navigation-by-user-activation";

function page(c: Context, title: string, body: ReturnType<typeof html>) {
  c.header("cache-control", "no-store");
  c.header("content-security-policy", PAGE_POLICY);
  return c.html(
    html`<!doctype html>
      <html lang="pt-BR">
        <head>
          <meta charset="utf-8" />
          <meta name="viewport" content="width=device-width, initial-scale=1" />
          <title>${title} (testes)</title>
          ${STYLE}
        </head>
        <body>
          <header>
            <div class="brand">
              <h1>${title}</h1>
              <span class="badge">Simulação: nenhum e-mail sai desta máquina.</span>
            </div>
          </header>
          <main class="mails">${body}</main>
        </body>
      </html>`,
  );
}

/** What the shop has written to its customers: GET /emails. */
export function mailsPage(c: Context, mails: readonly Mail[]) {
  const list = mails.length
    ? html`<ul>
        ${mails.map(
          (mail) => html`
            <li>
              <a class="mail" href="/emails/${mail.file}">
                <strong>${mail.subject}</strong>
                <span>para ${mail.to}, às ${timeOf(mail.sent_at)}</span>
              </a>
            </li>
          `,
        )}
      </ul>`
    : html`<p class="empty">Nenhuma mensagem ainda. Faça um pedido na loja.</p>`;
  return page(
    c,
    "E-mails da loja",
    html`<section>${list}</section>
      <p><a href="/">Banco do pagador</a></p>`,
  );
}

/** One message with its head; the body is a document of its own, which can do nothing here. */
export function mailPage(c: Context, mail: Mail) {
  return page(
    c,
    mail.subject,
    html`<section>
      <p class="hint">De ${mail.from}<br />Para ${mail.to}, às ${timeOf(mail.sent_at)}</p>
      <a href="/emails">Todas as mensagens</a>
      <iframe
        title="Mensagem"
        src="/emails/${mail.file}/corpo"
        sandbox="allow-popups allow-top-navigation-by-user-activation"
      ></iframe>
    </section>`,
  );
}

/** The message as its reader sees it; links leave the frame. */
export function mailBody(c: Context, mail: Mail) {
  c.header("cache-control", "no-store");
  c.header("content-security-policy", BODY_POLICY);
  return c.html(mail.html.replace("<head>", '<head><base target="_top">'));
}
