import { html } from "hono/html";
import { modesOf, SERVICES, type FaultMode, type Service } from "../faults.js";
import type { Delivery } from "../webhooks/types.js";
import type { World } from "../world.js";
import { choices } from "./controls.js";
import { REFUND_MODE_NAMES } from "./names.js";
import { bareUrl, brl, span, timeOf } from "./format.js";

const SHOWN_DELIVERIES = 8;

const SERVICE_NAMES: Record<Service, string> = {
  pix: "Pix",
  efi: "Efí cobranças",
  mercadopago: "Mercado Pago",
  stripe: "Stripe",
  correios: "Correios",
  viacep: "ViaCEP",
  brasilapi: "BrasilAPI",
};

const MODE_NAMES: Record<FaultMode, string> = {
  ok: "normal",
  slow: "lento",
  timeout: "mudo",
  down: "fora do ar",
  garbage: "lixo",
  lost: "faz e não responde",
  duplicate: "avisos em dobro",
  late: "avisos tarde",
  wrong: "avisos falsos",
  too_many: "429, demais",
  forbidden: "403, token recusado",
  html_500: "500 em HTML",
  contract: "PRC-124, outro contrato",
  foreign: "SRO-009, objeto alheio",
  label_pending: "PPN-291, rótulo demora",
  label_failed: "PPN-295, rótulo falha",
  label_failed_other: "PPN-297, rótulo falha",
};

function answerOf(world: World, delivery: Delivery) {
  const last = delivery.attempts.at(-1);
  if (!last) {
    return "enviando…";
  }
  const answer = last.status === null ? `a loja não respondeu (${last.answer})` : `resposta ${last.status}`;
  const wait = delivery.nextAttemptAt ? Date.parse(delivery.nextAttemptAt) - world.now().getTime() : 0;
  const again =
    delivery.status === "pending" ? `, nova tentativa em ${span(wait)}` : ` em ${last.milliseconds} ms`;
  return `${timeOf(last.at)} · ${answer}${again}`;
}

const deliveryRow = (world: World, delivery: Delivery) => html`
  <li class="delivery ${delivery.status}">
    <div>
      <strong
        >${delivery.amount === null ? "" : brl(delivery.amount)}
        <span class="kind">${SERVICE_NAMES[delivery.service]}</span></strong
      >
      <span class="to">${bareUrl(delivery.url)}</span>
      <span class="answer">${answerOf(world, delivery)}</span>
      ${delivery.attempts.length > 1 ? html`<span class="answer">${delivery.attempts.length} tentativas</span>` : ""}
    </div>
    <form method="post" action="/control/webhooks/${delivery.id}/resend">
      <button class="quiet" aria-label="Enviar de novo o aviso de ${delivery.reference}">Repetir</button>
    </form>
  </li>
`;

/** Webhooks sent to the shop, and what it answered. */
export function deliveriesSection(world: World) {
  const { deliveries, webhooks } = world.state;
  const registered = Object.values(webhooks);
  return html`
    <section aria-labelledby="deliveries">
      <h2 id="deliveries">Avisos à loja</h2>
      <p class="hint">
        ${
          registered.length === 0
            ? "Nenhuma loja cadastrou um webhook de Pix ainda: pagamentos por Pix não são avisados."
            : `Pix avisa ${registered.map((w) => bareUrl(w.webhookUrl)).join(", ")}. Os outros dizem na cobrança para onde.`
        }
      </p>
      ${
        deliveries.length === 0
          ? ""
          : html`<ul class="deliveries">
              ${deliveries.slice(0, SHOWN_DELIVERIES).map((delivery) => deliveryRow(world, delivery))}
            </ul>`
      }
    </section>
  `;
}

function serviceRow(world: World, service: Service) {
  const current = world.state.faults[service]?.mode ?? "ok";
  const modes = modesOf(service).map((mode) => [mode, MODE_NAMES[mode]] as const);
  return html`
    <details class="service ${current === "ok" ? "" : "broken"}" data-key="s-${service}">
      <summary>${SERVICE_NAMES[service]} <span class="mode">${MODE_NAMES[current]}</span></summary>
      ${choices("faults", "mode", modes, current, { service })}
    </details>
  `;
}

function refundModeRow({ state }: World) {
  return html`
    <div class="service">
      <p class="legend">Devoluções de Pix</p>
      ${choices("pix/refunds", "mode", Object.entries(REFUND_MODE_NAMES), state.refundMode)}
    </div>
  `;
}

/** One switch per outside service. */
export function faultsSection(world: World) {
  return html`
    <section aria-labelledby="faults">
      <h2 id="faults">Serviços de fora</h2>
      <p class="hint">Escolha como cada um responde e avisa a loja.</p>
      ${SERVICES.map((service) => serviceRow(world, service))} ${refundModeRow(world)}
      <form method="post" action="/control/reset">
        <button class="quiet">Apagar tudo e recomeçar</button>
      </form>
    </section>
  `;
}
