import { html } from "hono/html";
import { BRANDS } from "../mercadopago/brands.js";
import { DISPUTE_ENDS, REFUND_MODES, type DisputeEnd } from "../mercadopago/control.js";
import type { MpPayment } from "../mercadopago/types.js";
import type { World } from "../world.js";
import { choices, post } from "./controls.js";
import { brl } from "./format.js";
import { mpRefunds } from "./mp-refunds.js";
import { REFUND_MODE_NAMES } from "./names.js";

const SHOWN_CARDS = 12;

const REFUSALS: Record<string, string> = {
  cc_rejected_insufficient_amount: "limite insuficiente",
  cc_rejected_bad_filled_security_code: "código de segurança errado",
  cc_rejected_bad_filled_date: "validade errada",
  cc_rejected_bad_filled_other: "dados errados",
  cc_rejected_call_for_authorize: "o banco quer falar com o titular",
  cc_rejected_high_risk: "risco alto",
};

/** Mercado Pago's own convention: the holder's name decides. */
const NAMES: [string, string][] = [
  ["APRO", "aprovado"],
  ["CONT", "em análise"],
  ["FUND", "limite insuficiente"],
  ["SECU", "código errado"],
  ["EXPI", "validade errada"],
  ["FORM", "dados errados"],
  ["CALL", "banco pede contato"],
  ["OTHE", "recusado"],
];

const DISPUTES: Record<string, string> = {
  [DISPUTE_ENDS.won]: "Contestação encerrada: a loja tinha razão",
  [DISPUTE_ENDS.lost]: "Contestação encerrada: dinheiro devolvido ao titular",
};

function stateOf(payment: MpPayment): string {
  switch (payment.status) {
    case "approved":
      return payment.statusDetail === "partially_refunded" ? "Devolvido em parte" : "Aprovado";
    case "rejected":
      return `Recusado: ${REFUSALS[payment.statusDetail] ?? "outro motivo"}`;
    case "refunded":
      return "Devolvido";
    case "charged_back":
      return DISPUTES[payment.statusDetail] ?? "Contestado pelo titular";
    case "cancelled":
      return "Cancelado";
    default:
      return "Em análise";
  }
}

const STYLES: Partial<Record<MpPayment["status"], string>> = {
  approved: "paid",
  rejected: "removed",
  charged_back: "expired",
  cancelled: "removed",
};

function actions(payment: MpPayment) {
  const set = (status: string, label: string, style = "") =>
    post("card/set", label, { paymentId: String(payment.id), status }, style);
  if (payment.status === "in_process" || payment.status === "pending") {
    return html`<div class="row">
      ${set("approved", "Aprovar", "primary")} ${set("rejected", "Recusar")}
    </div>`;
  }
  if (payment.status === "charged_back") {
    return payment.statusDetail in DISPUTES ? "" : disputeEnds(payment);
  }
  if (payment.status !== "approved") {
    return mpRefunds(payment);
  }
  return html`
    ${mpRefunds(payment)}
    <div class="row">
      ${set("charged_back", "Contestar a compra", "quiet")}
      ${post("card/notify", "Repetir o aviso", { paymentId: String(payment.id) }, "quiet")}
    </div>
  `;
}

function disputeEnds(payment: MpPayment) {
  const end = (outcome: DisputeEnd, label: string) =>
    post("card/dispute", label, { paymentId: String(payment.id), outcome });
  return html`<div class="row">
    ${end("won", "Dar razão à loja")} ${end("lost", "Dar razão ao titular")}
  </div>`;
}

function row(payment: MpPayment) {
  const brand = BRANDS.find((one) => one.id === payment.methodId)?.name ?? payment.methodId;
  const each = Math.round(payment.totalPaid / payment.installments);
  return html`
    <li class="charge ${STYLES[payment.status] ?? ""}">
      <div class="head">
        <strong class="figure">${brl(payment.amount)}</strong>
        <span class="state">${stateOf(payment)}</span>
      </div>
      <p class="who">
        ${payment.installments === 1 ? "À vista" : `${payment.installments}x de ${brl(each)}`} · ${brand}
        final ${payment.card?.lastFour} · ${payment.card?.holder}
        <code title="pagamento no Mercado Pago">${payment.id}</code>
      </p>
      ${actions(payment)}
    </li>
  `;
}

const testCards = html`
  <details data-key="test-cards">
    <summary>Cartões de teste</summary>
    <div class="ways">
      <p class="hint">
        Mastercard <code>5031 4332 1540 6351</code>, Visa <code>4235 6477 2802 5682</code>, American Express
        <code>3753 651535 56885</code> (código 1234). Código 123, qualquer validade futura. O nome do titular
        decide o resultado; outro nome é aprovado.
      </p>
      <dl class="names">
        ${NAMES.map(
          ([name, meaning]) =>
            html`<div>
              <dt><code>${name}</code></dt>
              <dd>${meaning}</dd>
            </div>`,
        )}
      </dl>
    </div>
  </details>
`;

/** Card payments and what can become of them. */
export function cardsSection(world: World) {
  const { payments, refunds } = world.state.mercadopago;
  const cards = Object.values(payments).filter((payment) => payment.card);
  const waiting = cards.filter((payment) => payment.status === "in_process").length;
  return html`
    <section aria-labelledby="cards">
      <h2 id="cards">Cartões ${waiting > 0 ? html`<span class="count">${waiting} em análise</span>` : ""}</h2>
      ${
        cards.length === 0
          ? html`<p class="empty">Nenhum pagamento com cartão ainda.</p>`
          : html`<ul class="charges settled">
              ${cards
                .sort((a, b) => b.id - a.id)
                .slice(0, SHOWN_CARDS)
                .map(row)}
            </ul>`
      }
      ${testCards}
      <div class="service">
        <p class="legend">Devoluções do Mercado Pago</p>
        ${choices(
          "card/refunds",
          "mode",
          REFUND_MODES.map((mode) => [mode, REFUND_MODE_NAMES[mode]] as const),
          refunds,
        )}
      </div>
    </section>
  `;
}
