/** The PIX charge of an order, as the backend tells it. Amount in centavos, instants ISO 8601. */
export type PixCharge = {
  status: "awaiting" | "paid" | "expired" | "canceled";
  txid: string;
  amount: number;
  /** What arrived and did not pay the order, in centavos: too little was sent. */
  received: number;
  pix_copia_e_cola: string | null;
  expires_at: string | null;
  paid_at: string | null;
  can_renew: boolean;
  order_id: string;
  display_id: number;
};

export type StepKey = "received" | "paid" | "roasting" | "shipped" | "delivered";

/** One step of an order's way to the door. */
export type TimelineStep = { key: StepKey; label: string; hint: string; state: "done" | "current" | "next" };

/** A step's name by how far it is, so that nothing reads as done before it is. */
const LABELS: Record<StepKey, Record<TimelineStep["state"], string> & { hint: string }> = {
  received: { done: "Pedido recebido", current: "Pedido recebido", next: "Pedido", hint: "" },
  paid: {
    done: "Pagamento confirmado",
    current: "Aguardando o PIX",
    next: "Pagamento",
    hint: "A confirmação cai aqui em segundos.",
  },
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
export function buildTimeline(paid: boolean, fulfillmentStatus: string | null | undefined): TimelineStep[] {
  const done = paid ? (DONE_BY_FULFILLMENT[fulfillmentStatus ?? ""] ?? 2) : 1;
  return ORDER.map((key, index) => {
    const state = index < done ? "done" : index === done ? "current" : "next";
    return { key, label: LABELS[key][state], hint: LABELS[key].hint, state };
  });
}
