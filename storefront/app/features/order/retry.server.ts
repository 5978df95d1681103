import { readCardData } from "~/features/payment/card-data";
import { fetchMethods } from "~/features/payment/methods.server";
import { isMethod, type Installment, type Method } from "~/features/payment/types";
import { backend, BackendError } from "~/lib/backend.server";
import type { OrderView } from "./order-view";
import type { OrderPayment } from "./payment";

/** One way to pay an order that stands unpaid. Centavos. */
export type RetryOffer = {
  method: Method;
  /**
   * What is to be paid this way: a PIX discount goes with PIX and comes with PIX, until a part of the order is paid.
   * Null when it cannot be told now.
   */
  amount: number | null;
  publicKey: string | null;
  installments: Installment[];
};

const AWAY =
  "O banco ou a operadora não respondeu. Nada foi cobrado e nada se perdeu: tente de novo em um minuto.";
const NO_CARD = "Preencha os dados do cartão, ou escolha outra forma de pagar.";

/** The ways to pay what is owed of an order, each with its price; the current one first. */
export async function retryOffers(payment: OrderPayment, order: OrderView): Promise<RetryOffer[]> {
  const { retry_methods: wanted, method: current, owed, status } = payment;
  if (wanted.length === 0) {
    return [];
  }
  const priced = status !== "partially_paid";
  const discount = priced ? order.pixDiscount : 0;
  const open = owed + discount;
  const [goods, whole] = await Promise.all([
    priced ? termsFor(order.total + discount - order.freight) : [],
    wanted.includes("card") ? termsFor(open) : [],
  ]);
  const pix = goods.find(({ method }) => method === "pix");
  const card = whole.find(({ method }) => method === "card");
  const pixPrice = discount > 0 || !priced ? owed : pix ? open - (pix.discount ?? 0) : null;
  return wanted
    .filter((method) => method !== "card" || card)
    .map((method) => ({
      method,
      amount: method === "pix" ? pixPrice : open,
      publicKey: method === "card" ? (card?.public_key ?? null) : null,
      installments: method === "card" ? (card?.installments ?? []) : [],
    }))
    .sort((a, b) => Number(b.method === current) - Number(a.method === current));
}

async function termsFor(amount: number) {
  try {
    return amount > 0 ? await fetchMethods(amount) : [];
  } catch (error) {
    if (error instanceof BackendError) {
      return [];
    }
    throw error;
  }
}

/**
 * Pays an order again, by the method that the form names.
 * @returns null when the new charge is there, or what to tell the shopper
 */
export async function payAgain(id: string, token: string, form: FormData): Promise<string | null> {
  const method = form.get("method");
  if (!isMethod(method)) {
    return "Escolha como quer pagar.";
  }
  const card = method === "card" ? readCardData(form) : null;
  if (method === "card" && !card) {
    return NO_CARD;
  }
  try {
    const json = { method, ...(card ? { data: card } : {}) };
    await backend.post(`/store/orders/${encodeURIComponent(id)}/payment`, json, { proof: { token } });
    return null;
  } catch (error) {
    if (!(error instanceof BackendError)) {
      throw error;
    }
    return error.status < 500 ? error.message : AWAY;
  }
}
