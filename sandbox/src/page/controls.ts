import { html } from "hono/html";
import { reais } from "./format.js";

/** A button that posts to a control route and comes back. */
export function post(to: string, label: string, fields: Record<string, string>, style = "") {
  return html`
    <form method="post" action="/control/${to}">
      ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      <button class="${style}">${label}</button>
    </form>
  `;
}

/** A field for another amount, with its button. `suggested` in centavos. */
export function amountForm(to: string, id: string, fields: Record<string, string>, suggested: number) {
  return html`
    <form method="post" action="/control/${to}" class="amount">
      ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      <label for="${id}">Outro valor</label>
      <div class="row">
        <span class="money-field"
          ><span aria-hidden="true">R$</span
          ><input
            id="${id}"
            name="reais"
            inputmode="decimal"
            required
            value="${reais(Math.max(1, suggested))}"
        /></span>
        <button>Pagar este valor</button>
      </div>
    </form>
  `;
}

/** A row of choices of which one holds: a form with one button each. */
export function choices(
  to: string,
  field: string,
  options: (readonly [value: string, label: string])[],
  current: string,
  fields: Record<string, string> = {},
) {
  return html`
    <form method="post" action="/control/${to}" class="choices">
      ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
      ${options.map(
        ([value, label]) =>
          html`<button
            name="${field}"
            value="${value}"
            aria-pressed="${value === current ? "true" : "false"}"
          >
            ${label}
          </button>`,
      )}
    </form>
  `;
}
