/** The PIX charge of an order, as the backend tells it. Amount in centavos, instants ISO 8601. */
export type PixCharge = {
  status: "awaiting" | "paid" | "expired" | "canceled";
  txid: string;
  amount: number;
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

const LABELS: Record<StepKey, { label: string; hint: string }> = {
  received: { label: "Pedido recebido", hint: "Separamos os seus cafés no estoque." },
  paid: { label: "Pagamento confirmado", hint: "O PIX cai aqui em segundos." },
  roasting: { label: "Em torra e preparo", hint: "Torramos, descansamos e embalamos." },
  shipped: { label: "Enviado", hint: "O código de rastreio chega por e-mail." },
  delivered: { label: "Entregue", hint: "Bom café!" },
};

const ORDER: readonly StepKey[] = ["received", "paid", "roasting", "shipped", "delivered"];

/** Core's fulfilment states, by how many of our steps they complete. */
const DONE_BY_FULFILLMENT: Record<string, number> = {
  delivered: 5,
  partially_delivered: 4,
  shipped: 4,
  partially_shipped: 4,
};

/**
 * Turns the payment and core's fulfilment status into the five steps shown to a
 * shopper. The first step not done is the current one.
 */
export function buildTimeline(paid: boolean, fulfillmentStatus: string | null | undefined): TimelineStep[] {
  const done = paid ? (DONE_BY_FULFILLMENT[fulfillmentStatus ?? ""] ?? 2) : 1;
  return ORDER.map((key, index) => ({
    key,
    ...LABELS[key],
    state: index < done ? "done" : index === done ? "current" : "next",
  }));
}
