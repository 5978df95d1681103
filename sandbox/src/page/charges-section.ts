import { html } from "hono/html";
import { allBoletos } from "../boleto/find.js";
import type { World } from "../world.js";
import { boletoEntry } from "./boleto-entry.js";
import { pixEntry } from "./pix-entry.js";

const SHOWN = 30;
const SHOWN_SETTLED = 12;

/** What waits for its payer, then what is settled, expired or cancelled: PIX and boletos together, newest first. */
export function chargesSection(world: World) {
  const entries = [
    ...Object.values(world.state.charges).map((charge) => pixEntry(world, charge)),
    ...allBoletos(world).map((boleto) => boletoEntry(world, boleto)),
  ].sort((a, b) => b.at - a.at);
  const open = entries.filter((entry) => entry.open);
  const settled = entries.filter((entry) => !entry.open).slice(0, SHOWN_SETTLED);
  return html`
    <section aria-labelledby="open">
      <h2 id="open">A pagar <span class="count">${open.length}</span></h2>
      ${
        open.length === 0
          ? html`<p class="empty">
              Nenhuma cobrança em aberto. Feche uma compra na loja com Pix ou boleto e ela aparece aqui.
            </p>`
          : html`<ul class="charges">
              ${open.slice(0, SHOWN).map((entry) => entry.node)}
            </ul>`
      }
      ${open.length > SHOWN ? html`<p class="empty">E mais ${open.length - SHOWN} antes destas.</p>` : ""}
    </section>
    ${
      settled.length === 0
        ? ""
        : html`<section aria-labelledby="settled">
            <h2 id="settled">Encerradas</h2>
            <ul class="charges settled">
              ${settled.map((entry) => entry.node)}
            </ul>
          </section>`
    }
  `;
}
