import type { OrderPayment, PaymentStatus } from "./payment";

/** What the page says first. `short` is for the tab. */
export type Headline = { title: string; short: string; lead: string };

const AWAITING: Record<string, Headline> = {
  pix: {
    title: "Falta só o PIX",
    short: "Pague com PIX",
    lead: "Seus cafés estão separados. Assim que o pagamento cair, esta página avisa sozinha.",
  },
  boleto: {
    title: "Falta pagar o boleto",
    short: "Pague o boleto",
    lead: "Seus cafés estão separados até o vencimento. Depois de pago, o banco leva até 3 dias úteis para nos avisar.",
  },
  card: {
    title: "O cartão está em análise",
    short: "Cartão em análise",
    lead: "A operadora confere a compra antes de liberar. Costuma levar minutos, no máximo dois dias úteis; avisamos por e-mail.",
  },
};

const EXPIRED: Record<string, Headline> = {
  pix: {
    title: "O código PIX expirou",
    short: "Código expirado",
    lead: "Nada foi cobrado. Enquanto houver estoque, dá para gerar um novo código e pagar este mesmo pedido.",
  },
  boleto: {
    title: "O boleto venceu",
    short: "Boleto vencido",
    lead: "Nada foi cobrado. Se você pagou agora há pouco, o banco ainda vai nos avisar; se não, dá para pagar este mesmo pedido de outro jeito.",
  },
};

const FREE: Headline = {
  title: "Pedido confirmado. Obrigado!",
  short: "Pedido confirmado",
  lead: "Não há nada a pagar. Seu café já está na fila da torra, e mandamos o rastreio por e-mail quando ele sair.",
};

const WAITING: Headline = {
  title: "Falta o pagamento",
  short: "Falta pagar",
  lead: "Assim que o pagamento chegar, esta página mostra.",
};

const BY_STATUS: Record<Exclude<PaymentStatus, "awaiting">, Headline> = {
  paid: {
    title: "Pago. Obrigado!",
    short: "Pedido pago",
    lead: "Seu café já está na fila da torra. Mandamos o rastreio por e-mail quando ele sair.",
  },
  expired: {
    title: "O prazo para pagar acabou",
    short: "Prazo encerrado",
    lead: "Nada foi cobrado. Enquanto houver estoque, dá para pagar este mesmo pedido.",
  },
  rejected: {
    title: "O cartão não passou",
    short: "Cartão recusado",
    lead: "Nada foi cobrado e os cafés seguem separados. Tente outro cartão, ou pague de outro jeito.",
  },
  canceled: {
    title: "Pedido cancelado",
    short: "Pedido cancelado",
    lead: "Os cafés voltaram para a prateleira.",
  },
  refunded: {
    title: "Pagamento devolvido",
    short: "Pagamento devolvido",
    lead: "O valor inteiro voltou para você pelo caminho em que veio.",
  },
  partially_refunded: {
    title: "Pago, com uma devolução",
    short: "Devolução parcial",
    lead: "Uma parte do pagamento voltou para você; o resto do pedido segue.",
  },
};

/** Title, tab and first sentence for the state of a payment. */
export function headlineOf({
  status,
  method,
  amount,
  can_retry,
  timeline,
}: Pick<OrderPayment, "status" | "method" | "amount" | "can_retry" | "timeline">): Headline {
  if (status === "paid" && amount === 0) {
    return FREE;
  }
  if (status === "awaiting") {
    return (method && AWAITING[method]) ?? WAITING;
  }
  // Without a way back the order is over: what ran out matters less than that nothing was charged.
  if (status === "expired" && !can_retry) {
    const lead = "O pagamento não chegou a tempo e os cafés voltaram para a prateleira.";
    const arrived = timeline.some(({ kind }) => kind.startsWith("payment_"));
    return { ...BY_STATUS.canceled, lead: arrived ? lead : `${lead} Nada foi cobrado.` };
  }
  if (status === "expired") {
    return (method && EXPIRED[method]) ?? BY_STATUS.expired;
  }
  return BY_STATUS[status];
}
