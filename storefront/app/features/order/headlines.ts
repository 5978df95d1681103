import type { PixCharge } from "./timeline";

/** What the page says first, by the state of the payment. `short` is for the tab. */
export const HEADLINES: Record<PixCharge["status"], { title: string; short: string; lead: string }> = {
  awaiting: {
    title: "Falta só o PIX",
    short: "Pague com PIX",
    lead: "Seus cafés estão separados. Assim que o pagamento cair, esta página avisa sozinha.",
  },
  paid: {
    title: "Pago. Obrigado!",
    short: "Pedido pago",
    lead: "Seu café já está na fila da torra. Mandamos o rastreio por e-mail quando ele sair.",
  },
  expired: {
    title: "O código PIX expirou",
    short: "Código expirado",
    lead: "Nada foi cobrado. Enquanto houver estoque, dá para gerar um novo código e pagar este mesmo pedido.",
  },
  canceled: {
    title: "Pedido cancelado",
    short: "Pedido cancelado",
    lead: "O pagamento não chegou a tempo e os cafés voltaram para a prateleira. Nada foi cobrado.",
  },
};
