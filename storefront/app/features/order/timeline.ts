import type { Method } from "~/features/payment/types";
import { BOLETO_WITHIN } from "~/features/payment/words";

export type StepKey = "received" | "paid" | "roasting" | "shipped" | "delivered";

/** One step of an order's way to the door. */
export type TimelineStep = { key: StepKey; label: string; hint: string; state: "done" | "current" | "next" };

type Words = Record<TimelineStep["state"], string> & { hint: string };

/** A step's name by how far it is, so that nothing reads as done before it is. */
const LABELS: Record<Exclude<StepKey, "paid">, Words> = {
  received: { done: "Pedido recebido", current: "Pedido recebido", next: "Pedido", hint: "" },
  roasting: {
    done: "Torrado e embalado",
    current: "Em torra e preparo",
    next: "Torra e preparo",
    hint: "Torramos, descansamos e embalamos o seu lote.",
  },
  shipped: {
    done: "Enviado",
    current: "Esperando a coleta",
    next: "Envio",
    hint: "O rastreio chega por e-mail.",
  },
  delivered: {
    done: "Entregue",
    current: "A caminho",
    next: "Entrega",
    hint: "Falta pouco para a primeira xícara.",
  },
};

const WAITING: Record<Method, Pick<Words, "current" | "hint">> = {
  pix: { current: "Aguardando o PIX", hint: "A confirmação cai aqui em segundos." },
  boleto: { current: "Aguardando o boleto", hint: `Depois de pago, o banco avisa em ${BOLETO_WITHIN}.` },
  card: { current: "Aguardando o cartão", hint: "A resposta da operadora aparece aqui." },
};

const ORDER: readonly StepKey[] = ["received", "paid", "roasting", "shipped", "delivered"];

/** Core's fulfilment states, by how many of our steps they complete. */
const DONE_BY_FULFILLMENT: Record<string, number> = {
  delivered: 5,
  partially_delivered: 4,
  shipped: 4,
  partially_shipped: 4,
  fulfilled: 3,
};

/**
 * Turns the payment and core's fulfilment status into the five steps shown to a
 * shopper. The first step not done is the current one. An order of which a part is paid waits for the rest, unless
 * coffees of it left already.
 */
export function buildTimeline(
  paid: boolean | "part",
  fulfillmentStatus: string | null | undefined,
  method: Method | null = null,
): TimelineStep[] {
  const moved = DONE_BY_FULFILLMENT[fulfillmentStatus ?? ""];
  const done = paid === true ? (moved ?? 2) : paid === "part" ? (moved ?? 1) : 1;
  return ORDER.map((key, index) => {
    const state = index < done ? "done" : index === done ? "current" : "next";
    const words = key === "paid" ? paymentWords(method, paid === "part") : LABELS[key];
    return { key, label: words[state], hint: words.hint, state };
  });
}

function paymentWords(method: Method | null, part: boolean): Words {
  const waiting = method ? WAITING[method] : { current: "Aguardando o pagamento", hint: "" };
  return part
    ? { done: "Pago em parte", next: "Pagamento", current: "Aguardando o que falta", hint: waiting.hint }
    : { done: "Pagamento confirmado", next: "Pagamento", ...waiting };
}
