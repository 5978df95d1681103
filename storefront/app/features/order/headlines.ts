import type { Method } from "~/features/payment/types";
import { BOLETO_WITHIN } from "~/features/payment/words";
import { formatBRL } from "~/lib/format";
import { isPaid, keptOf, wasCanceled, type OrderPayment, type PaymentStatus } from "./payment";

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
    lead: `Seus cafés estão separados até o vencimento. Depois de pago, o banco leva ${BOLETO_WITHIN} para nos avisar.`,
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

/** An order that nobody tried to pay yet: staff wrote it. */
const TO_CHOOSE: Headline = {
  ...WAITING,
  lead: "Escolha como quer pagar. A confirmação aparece aqui mesmo, e por e-mail.",
};

/** What anybody may know of an order that became dearer than what was paid. */
const PART_PAID: Headline = {
  title: "Falta pagar uma parte",
  short: "Falta uma parte",
  lead: "",
};

/** The rest came and is not booked yet. */
const SETTLING: Headline = {
  title: "Confirmando o seu pagamento",
  short: "Confirmando o pagamento",
  lead: "O que faltava chegou. Em instantes esta página mostra o pedido pago: não pague de novo.",
};

const REST: Record<Method, string> = {
  pix: "Assim que o PIX do que falta cair, esta página avisa sozinha.",
  boleto: `Depois de pago o boleto, o banco leva ${BOLETO_WITHIN} para nos avisar.`,
  card: "A operadora está conferindo o cartão. Costuma levar minutos; avisamos por e-mail.",
};

const BY_STATUS: Record<Exclude<PaymentStatus, "awaiting" | "partially_paid">, Headline> = {
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

/** Sums that only the order's own shopper is told. */
type Sums = Pick<OrderPayment, "total" | "owed" | "to_refund" | "received" | "refunded">;
type Told = Pick<OrderPayment, "status" | "method" | "amount" | "can_retry" | "timeline">;

/**
 * Title, tab and first sentence for the state of a payment.
 * @param sums null for who has not shown to be the buyer
 * @param waiting the method whose code is out
 */
export function headlineOf(
  { status, method, amount, can_retry, timeline }: Told,
  sums: Sums | null = null,
  waiting: Method | null = method,
): Headline {
  if (sums && sums.to_refund > 0 && isPaid(status)) {
    return surplusHeadline(sums);
  }
  if (status === "paid" && amount === 0) {
    return FREE;
  }
  if (status === "awaiting") {
    return (waiting && AWAITING[waiting]) ?? (can_retry ? TO_CHOOSE : WAITING);
  }
  if (status === "partially_paid") {
    return sums ? restHeadline(sums, timeline, waiting, can_retry) : PART_PAID;
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
  if (wasCanceled({ status, timeline })) {
    const arrived = timeline.some(({ kind }) => kind.startsWith("payment_"));
    const money = arrived ? "O que você pagou volta para você." : "Nada foi cobrado.";
    return { ...BY_STATUS.canceled, lead: `${BY_STATUS.canceled.lead} ${money}` };
  }
  return BY_STATUS[status];
}

/** Something was paid and something is missing: both sums at once, and what to do. */
function restHeadline(
  sums: Sums,
  timeline: OrderPayment["timeline"],
  waiting: Method | null,
  canRetry: boolean,
): Headline {
  if (sums.owed === 0) {
    return SETTLING;
  }
  const title = `Falta pagar ${formatBRL(sums.owed)}`;
  const changed = timeline.some(({ kind }) => kind === "order_changed");
  const costs = `${changed ? "O pedido mudou e ficou em" : "O pedido é de"} ${formatBRL(sums.total)}`;
  const next = waiting
    ? REST[waiting]
    : canRetry
      ? "Escolha como quer pagar o que falta."
      : "Fale com a gente para acertar o que falta.";
  return { title, short: title, lead: `${costs}, e você já pagou ${formatBRL(keptOf(sums))}. ${next}` };
}

function surplusHeadline(sums: Sums): Headline {
  const title = `Vamos devolver ${formatBRL(sums.to_refund)}`;
  return {
    title,
    short: title,
    lead: `O pedido ficou em ${formatBRL(sums.total)}, e você pagou ${formatBRL(keptOf(sums))}. A diferença volta para você, e o resto do pedido segue.`,
  };
}
