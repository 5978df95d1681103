import { html } from "hono/html";
import { modesOf, SERVICES, type FaultMode, type Service } from "../faults.js";
import type { RefundMode } from "../pix/types.js";
import type { Delivery } from "../webhooks/types.js";
import type { World } from "../world.js";
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
};

function answerOf(world: World, delivery: Delivery) {
  const last = delivery.attempts.at(-1);
  if (!last) return "enviando…";
  const answer = last.status === null ? `a loja não respondeu (${last.answer})` : `resposta ${last.status}`;
  const wait = delivery.nextAttemptAt ? Date.parse(delivery.nextAttemptAt) - world.now().getTime() : 0;
  const again =
    delivery.status === "pending" ? `, nova tentativa em ${span(wait)}` : ` em ${last.milliseconds} ms`;
  return `${timeOf(last.at)} · ${answer}${again}`;
}

const deliveryRow = (world: World, delivery: Delivery) => html`
  <li class="delivery ${delivery.status}">
    <div>
      <strong>${delivery.amount === null ? SERVICE_NAMES[delivery.service] : brl(delivery.amount)}</strong>
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
            ? "Nenhuma loja cadastrou um webhook ainda: pagamentos não são avisados."
            : `Para ${registered.map((w) => bareUrl(w.webhookUrl)).join(", ")}`
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
  return html`
    <form method="post" action="/control/faults" class="service ${current === "ok" ? "" : "broken"}">
      <input type="hidden" name="service" value="${service}" />
      <fieldset>
        <legend>${SERVICE_NAMES[service]}</legend>
        <div class="modes">
          ${modesOf(service).map(
            (mode) =>
              html`<button name="mode" value="${mode}" aria-pressed="${mode === current ? "true" : "false"}">
                ${MODE_NAMES[mode]}
              </button>`,
          )}
        </div>
      </fieldset>
    </form>
  `;
}

const REFUND_MODE_NAMES: Record<RefundMode, string> = {
  immediate: "na hora",
  processing: "quando eu disser",
  refuse: "recusadas",
};

function refundModeRow({ state }: World) {
  return html`
    <form method="post" action="/control/pix/refunds" class="service">
      <fieldset>
        <legend>Devoluções</legend>
        <div class="modes">
          ${Object.entries(REFUND_MODE_NAMES).map(
            ([mode, name]) =>
              html`<button
                name="mode"
                value="${mode}"
                aria-pressed="${mode === state.refundMode ? "true" : "false"}"
              >
                ${name}
              </button>`,
          )}
        </div>
      </fieldset>
    </form>
  `;
}

/** One switch per outside service. */
export function faultsSection(world: World) {
  return html`
    <section aria-labelledby="faults">
      <h2 id="faults">Serviços de fora</h2>
      <p class="hint">Escolha como cada um responde à loja.</p>
      ${SERVICES.map((service) => serviceRow(world, service))} ${refundModeRow(world)}
      <form method="post" action="/control/reset">
        <button class="quiet">Apagar tudo e recomeçar</button>
      </form>
    </section>
  `;
}
