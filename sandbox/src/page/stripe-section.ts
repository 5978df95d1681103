import { html } from "hono/html";
import { formatLine } from "../boleto/codec.js";
import { REFUND_MODES } from "../mercadopago/control.js";
import { refundedOf } from "../stripe/present.js";
import type { StripeIntent, StripeRefund } from "../stripe/types.js";
import type { World } from "../world.js";
import { choices, post } from "./controls.js";
import { brl } from "./format.js";
import { REFUND_MODE_NAMES } from "./names.js";

const SHOWN = 12;

const METHODS = { card: "Cartão", pix: "Pix", boleto: "Boleto" } as const;

const REFUNDS: Record<StripeRefund["status"], string> = {
  succeeded: "devolvidos",
  pending: "em devolução",
  failed: "não devolvidos",
};

function stateOf(intent: StripeIntent): string {
  switch (intent.status) {
    case "succeeded":
      if (intent.charge?.disputed) {
        return "Contestado pelo titular";
      }
      return intent.charge && refundedOf(intent.charge) > 0 ? "Devolvido, ao menos em parte" : "Pago";
    case "requires_action":
      return "Espera o pagamento";
    case "requires_capture":
      return "Autorizado";
    case "canceled":
      return "Cancelado pela loja";
    default:
      return intent.lastError ? "Não deu certo" : "Sem forma de pagamento";
  }
}

function actions(intent: StripeIntent) {
  const set = (status: string, label: string, style = "") =>
    post("stripe/set", label, { paymentIntent: intent.id, status }, style);
  const refund = (status: string, label: string, style: string) =>
    post("stripe/refund", label, { paymentIntent: intent.id, status }, style);
  if (intent.status === "requires_action") {
    return html`<div class="row">
      ${set("succeeded", `Pagar ${brl(intent.amount)}`, "primary")} ${set("failed", "Vencer agora", "quiet")}
    </div>`;
  }
  const refunds = intent.charge?.refunds ?? [];
  return html`
    ${refunds.map((one) => html`<p class="state">${brl(one.amount)} ${REFUNDS[one.status]}</p>`)}
    ${
      refunds.some((one) => one.status === "pending")
        ? html`<div class="row">
            ${refund("succeeded", "Devolver", "primary")} ${refund("failed", "Não devolver", "quiet")}
          </div>`
        : ""
    }
    ${intent.status === "succeeded" && !intent.charge?.disputed ? set("disputed", "Contestar a compra", "quiet") : ""}
  `;
}

const row = (intent: StripeIntent) => html`
  <li
    class="charge ${intent.status === "succeeded" ? "paid" : intent.status === "canceled" ? "removed" : ""}"
  >
    <div class="head">
      <strong class="figure"
        >${brl(intent.amount)}
        ${intent.method ? html`<span class="kind">${METHODS[intent.method.type]}</span>` : ""}</strong
      >
      <span class="state">${stateOf(intent)}</span>
    </div>
    <p class="who">
      ${intent.method?.card ? `Final ${intent.method.card.last4}` : `Para Stripe`}
      <code>${intent.boleto ? formatLine(intent.boleto.line) : intent.id}</code>
    </p>
    ${actions(intent)}
  </li>
`;

/** Stripe's payments; nothing where the shop does not use Stripe. */
export function stripeSection(world: World) {
  const { intents, refunds } = world.state.stripe;
  const all = Object.values(intents).reverse();
  if (all.length === 0) {
    return "";
  }
  return html`
    <section aria-labelledby="stripe">
      <h2 id="stripe">Stripe</h2>
      <ul class="charges settled">
        ${all.slice(0, SHOWN).map(row)}
      </ul>
      <div class="service">
        <p class="legend">Devoluções da Stripe</p>
        ${choices(
          "stripe/refunds",
          "mode",
          REFUND_MODES.map((mode) => [mode, REFUND_MODE_NAMES[mode]] as const),
          refunds,
        )}
      </div>
    </section>
  `;
}
