import { html } from "hono/html";
import { expiryOf, isExpired, termsOf } from "../pix/charges.js";
import { toCentavos } from "../pix/money.js";
import type { Charge, ReceivedPix, Refund, RefundStatus } from "../pix/types.js";
import type { World } from "../world.js";
import type { Entry } from "./entry.js";
import { brl, reais, span, timeOf } from "./format.js";

type Phase = "open" | "expired" | "removed" | "paid";

function phaseOf(world: World, charge: Charge): Phase {
  if (charge.status === "CONCLUIDA") {
    return "paid";
  }
  if (charge.status !== "ATIVA") {
    return "removed";
  }
  return isExpired(world, charge) ? "expired" : "open";
}

const action = (
  charge: Charge,
  label: string,
  fields: Record<string, string> = {},
  style = "",
  to = "pix/pay",
) => html`
  <form method="post" action="/control/${to}">
    <input type="hidden" name="pixCopiaECola" value="${charge.pixCopiaECola}" />
    ${Object.entries(fields).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}" />`)}
    <button class="${style}">${label}</button>
  </form>
`;

function otherAmount(charge: Charge, total: number) {
  const id = `v-${charge.loc.id}`;
  return html`
    <form method="post" action="/control/pix/pay" class="amount">
      <input type="hidden" name="pixCopiaECola" value="${charge.pixCopiaECola}" />
      <label for="${id}">Outro valor</label>
      <div class="row">
        <span class="money-field"
          ><span aria-hidden="true">R$</span
          ><input
            id="${id}"
            name="reais"
            inputmode="decimal"
            required
            value="${reais(Math.max(1, total - 100))}"
        /></span>
        <button>Pagar este valor</button>
      </div>
    </form>
  `;
}

const refundButton = (pix: ReceivedPix, refund: Refund, status: string, label: string, style: string) => html`
  <form method="post" action="/control/pix/refund">
    <input type="hidden" name="e2eid" value="${pix.endToEndId}" />
    <input type="hidden" name="id" value="${refund.id}" />
    <input type="hidden" name="status" value="${status}" />
    <button class="${style}">${label}</button>
  </form>
`;

const REFUND_NAMES: Record<RefundStatus, string> = {
  EM_PROCESSAMENTO: "em processamento",
  DEVOLVIDO: "devolvidos",
  NAO_REALIZADO: "não devolvidos",
};

/** The refunds of a charge's payments; those in processing wait for the bank's word. */
function refundsOf(charge: Charge) {
  const refunds = charge.pix.flatMap((pix) => (pix.devolucoes ?? []).map((refund) => ({ pix, refund })));
  if (refunds.length === 0) {
    return "";
  }
  return html`
    <div class="ways">
      ${refunds.map(
        ({ pix, refund }) => html`
          <span class="state">${brl(toCentavos(refund.valor))} ${REFUND_NAMES[refund.status]}</span>
          ${
            refund.status === "EM_PROCESSAMENTO"
              ? html`<div class="row">
                  ${refundButton(pix, refund, "DEVOLVIDO", "Devolver", "primary")}
                  ${refundButton(pix, refund, "NAO_REALIZADO", "Não devolver", "quiet")}
                </div>`
              : ""
          }
        `,
      )}
    </div>
  `;
}

function actions(charge: Charge, phase: Phase, total: number) {
  if (phase === "paid") {
    return html`${action(charge, "Pagar outra vez", { again: "true" })} ${refundsOf(charge)}`;
  }
  if (phase !== "open") {
    return action(charge, "Pagar atrasado", { late: "true" });
  }
  return html`
    ${action(charge, `Pagar ${brl(total)}`, {}, "primary")}
    <details data-key="${charge.txid}">
      <summary>Pagar de outro jeito</summary>
      <div class="ways">
        ${otherAmount(charge, total)}
        <div class="row">
          ${action(charge, "Pagar duas vezes", { payments: "2" })}
          ${action(charge, "Pagar daqui a 20 s", { delaySeconds: "20" })}
          ${action(charge, "Pagar atrasado", { late: "true" })}
          ${action(charge, "Vencer agora", {}, "quiet", "pix/expire")}
        </div>
      </div>
    </details>
  `;
}

const receivedBy = (charge: Charge) => charge.pix.reduce((sum, pix) => sum + toCentavos(pix.valor), 0);

function stateOf(world: World, charge: Charge, phase: Phase, total: number): string {
  if (phase === "removed") {
    return "Cancelada pela loja";
  }
  if (phase === "expired") {
    return "Vencida";
  }
  if (phase === "open") {
    return `Vence em ${span(expiryOf(charge).getTime() - world.now().getTime())}`;
  }
  const paid = receivedBy(charge);
  const last = charge.pix.at(-1);
  const times = charge.pix.length > 1 ? ` em ${charge.pix.length} pagamentos` : "";
  return `${paid === total ? "Paga" : `Pagos ${brl(paid)}`}${times}, às ${last ? timeOf(last.horario) : ""}`;
}

/** A PIX charge as an entry of the lists. */
export function pixEntry(world: World, charge: Charge): Entry {
  const phase = phaseOf(world, charge);
  return { at: Date.parse(charge.loc.criacao), open: phase === "open", node: card(world, charge) };
}

function card(world: World, charge: Charge) {
  const phase = phaseOf(world, charge);
  const { original, devedor, solicitacaoPagador } = termsOf(charge);
  const total = toCentavos(original);
  return html`
    <li class="charge ${phase} ${phase === "paid" && receivedBy(charge) !== total ? "odd" : ""}">
      <div class="head">
        <strong class="figure">${brl(total)} <span class="kind">Pix</span></strong>
        <span class="state">${stateOf(world, charge, phase, total)}</span>
      </div>
      <p class="who">
        ${solicitacaoPagador ?? `Para ${world.merchant.name}`}${devedor ? ` · ${devedor.nome}` : ""}
        <code title="txid">${charge.txid}</code>
      </p>
      ${actions(charge, phase, total)}
    </li>
  `;
}
