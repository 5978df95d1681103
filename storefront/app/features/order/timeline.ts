import type { Method } from "~/features/payment/types";

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
  boleto: { current: "Aguardando o boleto", hint: "Depois de pago, o banco avisa em até 3 dias úteis." },
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
 * shopper. The first step not done is the current one.
 */
export function buildTimeline(
  paid: boolean,
  fulfillmentStatus: string | null | undefined,
  method: Method | null = null,
): TimelineStep[] {
  const done = paid ? (DONE_BY_FULFILLMENT[fulfillmentStatus ?? ""] ?? 2) : 1;
  return ORDER.map((key, index) => {
    const state = index < done ? "done" : index === done ? "current" : "next";
    const words = key === "paid" ? paymentWords(method) : LABELS[key];
    return { key, label: words[state], hint: words.hint, state };
  });
}

function paymentWords(method: Method | null): Words {
  const waiting = method ? WAITING[method] : { current: "Aguardando o pagamento", hint: "" };
  return { done: "Pagamento confirmado", next: "Pagamento", ...waiting };
}
