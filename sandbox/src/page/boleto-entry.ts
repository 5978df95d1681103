import { html } from "hono/html";
import { formatLine } from "../boleto/codec.js";
import type { Boleto } from "../boleto/find.js";
import { localDate } from "../local-time.js";
import type { World } from "../world.js";
import { amountForm, post } from "./controls.js";
import type { Entry } from "./entry.js";
import { brl, dayOf } from "./format.js";
import { mpRefunds } from "./mp-refunds.js";

const SERVICE_NAMES: Record<Boleto["service"], string> = { efi: "Efí", mercadopago: "Mercado Pago" };

/** The style each state shares with PIX charges. */
const PHASES: Record<Boleto["state"], string> = {
  open: "open",
  overdue: "open",
  expired: "expired",
  canceled: "removed",
  paid: "paid",
  refunded: "paid",
};

function stateOf(world: World, boleto: Boleto): string {
  const due = dayOf(boleto.dueOn);
  switch (boleto.state) {
    case "open":
      return boleto.dueOn === localDate(world.now()) ? "Vence hoje" : `Vence em ${due}`;
    case "overdue":
      return `Venceu em ${due}, ainda se paga`;
    case "expired":
      return "Prazo encerrado";
    case "canceled":
      return "Cancelado pela loja";
    default:
      return boleto.received === boleto.amount ? "Pago" : `Pagos ${brl(boleto.received)}`;
  }
}

function actions(world: World, boleto: Boleto) {
  const code = { linhaDigitavel: boleto.line };
  const payment = world.state.mercadopago.payments[boleto.id];
  if (boleto.state === "paid" || boleto.state === "refunded") {
    return payment ? mpRefunds(payment) : "";
  }
  if (boleto.state === "expired" || boleto.state === "canceled") {
    return post("boleto/pay", "Pagar assim mesmo", { ...code, late: "true" });
  }
  return html`
    ${post("boleto/pay", `Pagar ${brl(boleto.amount)}`, code, "primary")}
    <details data-key="b-${boleto.id}">
      <summary>Pagar de outro jeito</summary>
      <div class="ways">
        ${amountForm("boleto/pay", `b-${boleto.id}`, code, boleto.amount - 100)}
        <div class="row">
          ${boleto.pixCode ? post("boleto/pix", "Pagar pelo Pix", { pixCopiaECola: boleto.pixCode }) : ""}
          ${post("boleto/pay", "Pagar com aviso triplo", { ...code, copies: "3" })}
          ${post("boleto/pay", "Pagar atrasado", { ...code, late: "true" })}
          ${post("boleto/expire", "Vencer agora", code, "quiet")}
        </div>
      </div>
    </details>
  `;
}

/** A boleto as an entry of the lists. */
export function boletoEntry(world: World, boleto: Boleto): Entry {
  const paid = PHASES[boleto.state] === "paid";
  const odd = paid && boleto.received !== boleto.amount;
  const node = html`
    <li class="charge ${PHASES[boleto.state]} ${odd ? "odd" : ""}">
      <div class="head">
        <strong class="figure"
          >${brl(boleto.amount)} <span class="kind">Boleto ${SERVICE_NAMES[boleto.service]}</span></strong
        >
        <span class="state">${stateOf(world, boleto)}</span>
      </div>
      <p class="who">
        ${boleto.payer || `Para ${world.merchant.name}`}
        <code title="linha digitável">${formatLine(boleto.line)}</code>
      </p>
      ${actions(world, boleto)}
    </li>
  `;
  return { at: boleto.createdAt, open: boleto.state === "open" || boleto.state === "overdue", node };
}
