import type { ShopperTimelineEntry } from "../records/history";
import type { PaymentMethod } from "../records/types";
import type { OrderPayment } from "./load";
import {
  attemptsOf,
  currentCharge,
  currentMethod,
  moneyOf,
  owesTheRest,
  statusOf,
  type CurrentCharge,
  type OrderMoney,
} from "./status";
import type { OrderPaymentStatus } from "./status-names";

/** An order's payment as its shopper sees it: no personal data. Amounts in centavos, instants in ISO. */
export type OrderPaymentView = {
  order_id: string;
  display_id: number;
  status: OrderPaymentStatus;
  method: PaymentMethod | null;
  provider_id: string | null;
  /** What the payment that is shown is about: what is to be paid now; of an order that is paid, what was captured. */
  amount: number;
  /** What the order costs as it stands. */
  total: number;
  /** What the shopper still has to pay; money that came and is not booked yet counts. */
  owed: number;
  /** What the shop has to give back: the order became cheaper than what was paid. */
  to_refund: number;
  /** What arrived, less what the shop gave back or credited apart from the order. */
  received: number;
  refunded: number;
  expires_at?: string;
  pix?: { pix_copia_e_cola: string; expires_at: string };
  boleto?: { linha_digitavel: string; barcode: string; due_on: string; pix_copia_e_cola?: string };
  card?: { brand: string; last_four: string; installments: number; installment_amount: number };
  can_retry: boolean;
  retry_methods: PaymentMethod[];
  /** Whether its shopper may still cancel it, paid or not: nothing of it has left. */
  can_cancel: boolean;
  timeline: { kind: string; at: string; amount?: number; method: PaymentMethod }[];
};

/** So many attempts an order has: nobody tries cards, or keeps stock, by retrying for ever. */
export const MAX_ATTEMPTS = 15;

/**
 * @param offered the methods that the order's region offers now
 * @param timeline as a shopper may read it
 */
export function orderPaymentView(
  order: OrderPayment,
  timeline: readonly ShopperTimelineEntry[],
  offered: readonly PaymentMethod[],
  now: Date = new Date(),
): OrderPaymentView {
  const status = statusOf(
    order,
    timeline.some(({ kind }) => kind === "order_expired"),
    now,
  );
  const charge = currentCharge(order);
  const current = currentMethod(order);
  const money = moneyOf(order);
  const canRetry = mayRetry(order, status) && offered.length > 0;
  return {
    order_id: order.id,
    display_id: order.displayId,
    status,
    method: current?.method ?? null,
    provider_id: current?.providerId ?? null,
    amount: amountOf(order, status, charge, money),
    total: order.total,
    owed: order.canceled ? 0 : Math.max(0, order.owed - money.waiting),
    to_refund: order.canceled ? 0 : order.surplus,
    received: money.received || money.captured,
    refunded: money.refunded,
    ...(waits(status) && charge?.expiresAt ? { expires_at: charge.expiresAt.toISOString() } : {}),
    ...detailsOf(order, status, current?.method),
    can_retry: canRetry,
    retry_methods: canRetry ? [...offered] : [],
    can_cancel: !order.canceled && !order.leaving,
    timeline: timeline.map(({ kind, at, amount, method }) => ({
      kind,
      at: new Date(at).toISOString(),
      ...(amount === null ? {} : { amount }),
      method,
    })),
  };
}

function amountOf(
  { owed, collection }: OrderPayment,
  status: OrderPaymentStatus,
  charge: CurrentCharge | undefined,
  { captured }: OrderMoney,
): number {
  return status === "partially_paid"
    ? (charge?.amount ?? owed)
    : captured || (status === "paid" ? 0 : charge?.amount || collection?.amount || 0);
}

/** Whether the order waits for money that can be paid as it is. */
function waits(status: OrderPaymentStatus): boolean {
  return status === "awaiting" || status === "partially_paid";
}

/** Whether a new attempt may be made: something is owed, nothing that came waits for a decision, and there were not too many. */
export function mayRetry(order: OrderPayment, status: OrderPaymentStatus): boolean {
  const attempts = attemptsOf(order);
  const { received, captured, waiting } = moneyOf(order);
  return (
    (waits(status) || status === "expired" || status === "rejected") &&
    !order.canceled &&
    order.owed > 0 &&
    // A changed order is followed first: nobody pays for what it cost before.
    order.collection?.open === true &&
    order.collection.amount === order.owed &&
    // Whoever paid too little would pay twice: staff resolves that.
    (captured > 0 ? waiting === 0 : received === 0) &&
    // One that was paid is being booked.
    !attempts.some(({ state, capturedAt }) => state === "paid" && !capturedAt) &&
    attempts.length < MAX_ATTEMPTS
  );
}

type Details = Pick<OrderPaymentView, "pix" | "boleto" | "card">;

function detailsOf(
  order: OrderPayment,
  status: OrderPaymentStatus,
  method: PaymentMethod | undefined,
): Details {
  if (method === "card") {
    return cardOf(order);
  }
  if (!waits(status)) {
    return {};
  }
  return method === "pix" ? pixOf(order) : method === "boleto" ? boletoOf(order) : {};
}

function pixOf({ pixCharges, session }: OrderPayment): Details {
  const charge = pixCharges.find(({ session_id: id }) => id === session?.id);
  const code = charge?.pix_copia_e_cola ?? text(session?.data.pixCopiaECola);
  const expires = charge ? new Date(charge.expires_at).toISOString() : text(session?.data.expiresAt);
  return code && expires ? { pix: { pix_copia_e_cola: code, expires_at: expires } } : {};
}

function boletoOf({ session }: OrderPayment): Details {
  const { linhaDigitavel, barcode, dueOn, pixCopiaECola } = session?.data ?? {};
  const line = text(linhaDigitavel);
  if (!line) {
    return {};
  }
  const pix = text(pixCopiaECola);
  return {
    boleto: {
      linha_digitavel: line,
      barcode: text(barcode) ?? "",
      due_on: text(dueOn) ?? "",
      ...(pix ? { pix_copia_e_cola: pix } : {}),
    },
  };
}

function cardOf(order: OrderPayment): Details {
  const { payments, session, charges } = order;
  // What is known of a refused card is on its charge: the session never learned it.
  const known = charges.find(({ session_id: id }) => id === session?.id)?.data;
  const paid = owesTheRest(order) ? undefined : payments.find(({ captured }) => captured > 0)?.data;
  const data: Record<string, unknown> = paid ?? { ...session?.data, ...known };
  const lastFour = text(data.lastFour);
  return lastFour
    ? {
        card: {
          brand: text(data.brand) ?? "",
          last_four: lastFour,
          installments: Number(data.installments ?? 1),
          installment_amount: Number(data.installmentAmountCentavos ?? 0),
        },
      }
    : {};
}

function text(value: unknown): string | undefined {
  return typeof value === "string" && value ? value : undefined;
}
