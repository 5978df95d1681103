import type { MailBlock } from "@mestres/platform/lib/mail/layout";
import type { ParcelMail } from "./choose-template";
import type { ParcelMailFacts } from "./facts";

/** What a message says; the layout makes it HTML and text. */
export type MailDraft = {
  subject: string;
  title: string;
  blocks: MailBlock[];
};

type Writer = (facts: ParcelMailFacts) => MailDraft;

const text = (value: string): MailBlock => ({ kind: "text", text: value });
/** "22/11/2026" of the local date 2026-11-22. */
const day = (localDate: string) => localDate.split("-").reverse().join("/");
const openOrder = ({ orderUrl }: ParcelMailFacts): MailBlock => ({
  kind: "action",
  label: "Ver o pedido",
  url: orderUrl,
});
/** "Volume 1 de 2" where there are several. */
const volume = ({ sequence, of }: ParcelMailFacts) => (of > 1 ? ` (volume ${sequence} de ${of})` : "");

function follow(facts: ParcelMailFacts): MailBlock[] {
  const { code, trackingUrl } = facts;
  return [
    ...(code ? [{ kind: "code", label: "Código de rastreio", code } as const] : []),
    ...(trackingUrl ? [{ kind: "action", label: "Acompanhar a entrega", url: trackingUrl } as const] : []),
  ];
}

function contents({ items, service, expectedOn }: ParcelMailFacts): MailBlock {
  return {
    kind: "facts",
    rows: [
      ...items.map(({ title, quantity }) => ({ name: title, value: `${quantity} un.` })),
      { name: "Entrega", value: service },
      ...(expectedOn ? [{ name: "Previsão", value: `até ${day(expectedOn)}` }] : []),
    ],
  };
}

const posted: Writer = (facts) => ({
  subject: `Pedido nº ${facts.displayId}: seus cafés estão a caminho${volume(facts)}`,
  title: "Seus cafés estão a caminho",
  blocks: [
    text(
      `Postamos ${facts.of > 1 ? `o volume ${facts.sequence} de ${facts.of} do` : "o"} seu pedido nº ${facts.displayId} nos Correios.`,
    ),
    ...follow(facts),
    contents(facts),
    openOrder(facts),
  ],
});

const outForDelivery: Writer = (facts) => ({
  subject: `Pedido nº ${facts.displayId}: sai para entrega hoje${volume(facts)}`,
  title: "Saiu para entrega",
  blocks: [
    text("Os Correios levam a encomenda até o seu endereço hoje. É preciso haver alguém para receber."),
    ...follow(facts),
    contents(facts),
    openOrder(facts),
  ],
});

const awaitingPickup: Writer = (facts) => {
  const until = facts.pickup?.until ? ` até ${day(facts.pickup.until)}` : "";
  return {
    subject: `Pedido nº ${facts.displayId}: retire a encomenda${until}${volume(facts)}`,
    title: "Sua encomenda espera por você",
    blocks: [
      text(
        `Os Correios guardam a encomenda para retirada${until}. Leve um documento com foto e o código de rastreio. ` +
          "Passado o prazo, ela volta para nós.",
      ),
      ...(facts.pickup?.unit
        ? [{ kind: "code", label: "Onde retirar", code: facts.pickup.unit } as const]
        : [text("O endereço da unidade aparece no rastreio.")]),
      ...follow(facts),
      contents(facts),
      openOrder(facts),
    ],
  };
};

const delivered: Writer = (facts) => ({
  subject: `Pedido nº ${facts.displayId}: entregue${volume(facts)}`,
  title: "Entregue. Bom café!",
  blocks: [
    text(
      "Os Correios confirmaram a entrega. Se a encomenda não está com você, responda a esta mensagem: " +
        "resolvemos com eles.",
    ),
    contents(facts),
    openOrder(facts),
    text("Mudou de ideia? Você tem 7 dias a partir do recebimento para desistir da compra."),
  ],
});

const returned: Writer = (facts) => ({
  subject: `Pedido nº ${facts.displayId}: a encomenda ${facts.state === "returned_to_sender" ? "voltou" : "está voltando"} para nós${volume(facts)}`,
  title: facts.state === "returned_to_sender" ? "A encomenda voltou para nós" : "A encomenda está voltando",
  blocks: [
    text(
      "Os Correios não conseguiram entregar e devolvem a encomenda para nós. Você não precisa fazer nada agora: " +
        "responda a esta mensagem para combinarmos um novo envio ou a devolução do valor.",
    ),
    ...follow(facts),
    contents(facts),
    openOrder(facts),
  ],
});

const WRITERS: Readonly<Record<ParcelMail, Writer>> = {
  posted,
  out_for_delivery: outForDelivery,
  awaiting_pickup: awaitingPickup,
  delivered,
  returned,
};

/** Writes a message about a parcel. */
export function writeParcelMail(mail: ParcelMail, facts: ParcelMailFacts): MailDraft {
  return WRITERS[mail](facts);
}
