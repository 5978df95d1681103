import { eventually, ok, type App } from "@mestres/testing";

type Payment = {
  status: string;
  method: string;
  amount: number;
  refunded: number;
  card?: Record<string, unknown>;
  timeline: { kind: string; amount?: number }[];
};
/** The order's payment as its shopper sees it. */
export async function paymentOf(app: App, orderId: string) {
  return (await ok(app.store<{ payment: Payment }>(`/store/orders/${orderId}/payment`))).payment;
}
/** Waits until the shopper sees the order's payment so. */
export function becomes(app: App, orderId: string, status: string) {
  return eventually(`payment of ${orderId} is ${status}`, async () => {
    const payment = await paymentOf(app, orderId);
    return payment.status === status && payment;
  });
}
/** Places the order of a cart that is ready. */
export function complete(app: App, cartId: string) {
  return app.store<{ type: string; code?: string; message?: string; order?: { id: string } }>(
    `/store/carts/${cartId}/complete`,
    { method: "POST" },
  );
}
/** Mercado Pago decides about a payment, and tells us. */
export function decide(app: App, paymentId: string, status: string, more: Record<string, unknown> = {}) {
  return ok(app.sandbox("/control/card/set", { json: { paymentId, status, ...more } }));
}

/** Sums in centavos of what core captured and refunded for an order, and how many captures there are. */
export async function books(
  app: App,
  orderId: string,
): Promise<{ captures: number; captured: number; refunded: number }> {
  const [row] = await app.sql<{ captures: string; captured: string; refunded: string }>(
    `select count(distinct c.id) captures, coalesce(sum(distinct c.amount), 0) captured,
            (select coalesce(sum(r.amount), 0) from refund r where r.payment_id = p.id and r.deleted_at is null) refunded
       from order_payment_collection o
       join payment p on p.payment_collection_id = o.payment_collection_id
       left join capture c on c.payment_id = p.id and c.deleted_at is null
      where o.order_id = $1 group by p.id`,
    [orderId],
  );
  const centavos = (value?: string) => Math.round(Number(value ?? 0) * 100);
  return {
    captures: Number(row?.captures ?? 0),
    captured: centavos(row?.captured),
    refunded: centavos(row?.refunded),
  };
}

/** What Mercado Pago says of a payment: centavos that came and went back. */
export async function atProvider(
  app: App,
  paymentId: string,
): Promise<{ status: string; amount: number; refunded: number }> {
  const payment = await ok(
    app.sandbox<{ status: string; transaction_amount: number; transaction_amount_refunded: number }>(
      `/mercadopago/v1/payments/${paymentId}`,
      { headers: { authorization: "Bearer mestres-demo" } },
    ),
  );
  return {
    status: payment.status,
    amount: Math.round(payment.transaction_amount * 100),
    refunded: Math.round(payment.transaction_amount_refunded * 100),
  };
}

/** Subjects of what was mailed to an order's shopper. */
export async function subjectsOf(app: App, orderId: string): Promise<string[]> {
  const [order] = await app.sql<{ email: string }>('select email from "order" where id = $1', [orderId]);
  const mails = await ok(app.sandbox<{ to: string; subject: string }[]>("/control/mail"));
  return mails.filter(({ to }) => to === order?.email).map(({ subject }) => subject);
}
