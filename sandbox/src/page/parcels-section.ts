import { html } from "hono/html";
import { hasEnded, lastEvent, nextEvents } from "../correios/parcels/life.js";
import { allParcels, isReverse, serviceOf } from "../correios/parcels/preposts.js";
import { STATUS, type Parcel, type ParcelEvent } from "../correios/parcels/types.js";
import type { World } from "../world.js";
import { post } from "./controls.js";
import { dayOf, momentOf } from "./format.js";

const SHOWN = 15;
const SHOWN_ENDED = 8;

/** What each thing is called once it has happened. */
const HAPPENED: Record<ParcelEvent, string> = {
  posted: "Postado",
  in_transit: "Em trânsito",
  out_for_delivery: "Saiu para entrega",
  attempt_failed: "Ninguém atendeu",
  awaiting_pickup: "Aguarda retirada",
  delivered: "Entregue",
  returning: "Em devolução ao remetente",
  returned: "Devolvido ao remetente",
  lost: "Extraviado",
  stolen: "Roubado",
};

/** What the button that makes it happen is called. */
const DO: Record<ParcelEvent, string> = {
  posted: "Postar",
  in_transit: "Pôr em trânsito",
  out_for_delivery: "Sair para entrega",
  attempt_failed: "Ninguém atende",
  awaiting_pickup: "Deixar para retirada",
  delivered: "Entregar",
  returning: "Mandar de volta",
  returned: "Devolver ao remetente",
  lost: "Extraviar",
  stolen: "Roubar",
};

const GOOD: readonly ParcelEvent[] = ["delivered"];
const BAD: readonly ParcelEvent[] = ["returned", "lost", "stolen"];

const isOver = (parcel: Parcel): boolean =>
  hasEnded(parcel) || parcel.status === STATUS.cancelled || parcel.status === STATUS.expired;

function stateOf(parcel: Parcel): string {
  if (parcel.status === STATUS.cancelled) {
    return "Cancelado pela loja";
  }
  if (parcel.status === STATUS.expired) {
    return "Venceu sem postagem";
  }
  const last = lastEvent(parcel);
  return last ? HAPPENED[last] : `Espera a postagem até ${dayOf(parcel.postBy)}`;
}

function styleOf(parcel: Parcel): string {
  const last = lastEvent(parcel);
  if (parcel.status === STATUS.cancelled) {
    return "removed";
  }
  if (parcel.status === STATUS.expired || (last && BAD.includes(last))) {
    return "expired";
  }
  return last && GOOD.includes(last) ? "paid" : "";
}

function actions(parcel: Parcel) {
  const [next, ...others] = nextEvents(parcel);
  if (isOver(parcel) || !next) {
    return "";
  }
  const objeto = parcel.codigoObjeto;
  const act = (event: ParcelEvent, style = "") => post("correios/event", DO[event], { objeto, event }, style);
  return html`
    <div class="row">${act(next, "primary")} ${post("correios/life", "Viver até o fim", { objeto })}</div>
    ${
      others.length > 0 || parcel.status < STATUS.posted
        ? html`<details data-key="o-${objeto}">
            <summary>Outro destino</summary>
            <div class="ways">
              <div class="row">
                ${others.map((event) => act(event))}
                ${parcel.status < STATUS.posted ? post("correios/expire", "Vencer sem postagem", { objeto }) : ""}
              </div>
            </div>
          </details>`
        : ""
    }
  `;
}

const history = (parcel: Parcel) =>
  parcel.happenings.length === 0
    ? ""
    : html`<details data-key="h-${parcel.codigoObjeto}">
        <summary>
          ${parcel.happenings.length === 1 ? "1 evento" : `${parcel.happenings.length} eventos`}
        </summary>
        <ol class="history">
          ${[...parcel.happenings]
            .reverse()
            .map(
              ({ event, at, city, uf }) => html`<li>${momentOf(at)} · ${HAPPENED[event]}, ${city}/${uf}</li>`,
            )}
        </ol>
      </details>`;

function row(parcel: Parcel) {
  const { nome, endereco } = isReverse(parcel) ? parcel.remetente : parcel.destinatario;
  return html`
    <li class="charge ${styleOf(parcel)}">
      <div class="head">
        <strong class="figure"
          >${parcel.codigoObjeto}
          <span class="kind">${serviceOf(parcel)?.name ?? parcel.codigoServico}</span></strong
        >
        <span class="state">${stateOf(parcel)}</span>
      </div>
      <p class="who">
        ${isReverse(parcel) ? `Devolução de ${nome}` : `Para ${nome}`}, ${endereco.cidade}/${endereco.uf}
        ${parcel.eTicket ? html`<code title="autorização de postagem">e-ticket ${parcel.eTicket}</code>` : ""}
        <code title="observação da loja">${parcel.observacao}</code>
      </p>
      ${actions(parcel)} ${history(parcel)}
    </li>
  `;
}

/** What the shop has registered with the Correios, and the hands that carry it. */
export function parcelsSection(world: World) {
  const all = allParcels(world);
  const moving = all.filter((parcel) => !isOver(parcel));
  const ended = all.filter(isOver).slice(0, SHOWN_ENDED);
  return html`
    <section aria-labelledby="parcels">
      <h2 id="parcels">Correios <span class="count">${moving.length}</span></h2>
      ${
        moving.length === 0
          ? html`<p class="empty">
              Nenhum objeto a caminho. Compre a etiqueta de um pedido no painel da loja e ele aparece aqui.
            </p>`
          : html`<ul class="charges settled">
              ${moving.slice(0, SHOWN).map(row)}
            </ul>`
      }
      ${moving.length > SHOWN ? html`<p class="empty">E mais ${moving.length - SHOWN} antes destes.</p>` : ""}
    </section>
    ${
      ended.length === 0
        ? ""
        : html`<section aria-labelledby="ended">
            <h2 id="ended">Objetos encerrados</h2>
            <ul class="charges settled">
              ${ended.map(row)}
            </ul>
          </section>`
    }
  `;
}
