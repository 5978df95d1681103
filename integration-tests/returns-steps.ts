import {
  eventually,
  ok,
  paidOrder,
  readyCart,
  someVariant,
  type App,
  type Client,
  type Order,
} from "@mestres/testing";

export type Shown = {
  id: string;
  state: string;
  total: number;
  refund_amount: number;
  freight_refund: number;
  refunded_amount: number | null;
  authorization_code: string | null;
  expires_on: string | null;
  refusal_reason: string | null;
  items: { line_item_id: string; quantity: number; amount: number }[];
};
export type OrderReturns = {
  returns: Shown[];
  return: Shown;
  offers: { kind: string; open: boolean; last_day: string | null; code: string | null }[];
  lines: { id: string; of: number; paid: number; available: Record<string, number> }[];
  freight_paid: number;
  preview: { items_total: number; freight: number; total: number };
  code?: string;
  message?: string;
};
export type Staff = {
  return_id: string | null;
  tracking_code: string | null;
  prepost_id: string | null;
  problem: string | null;
  decided_by: string | null;
  events: { event: string; actor: string; note: string | null }[];
} & Shown;
export type Mail = { to: string; subject: string; text: string };
export type Parcel = { objeto: string; observacao: string; reverse: boolean; status: number };
export type Sold = Order & { email: string };

/** Tells the simulated outside world to do something. */
export function sandbox(app: App, path: string, json: object) {
  return ok(app.sandbox(`/control/${path}`, { json }));
}
export function fault(app: App, service: string, mode: string) {
  return sandbox(app, "faults", { service, mode });
}
/** Changes how returns are decided and paid. */
export function settings(admin: Client, values: object) {
  return ok(admin("/admin/mestres/settings/correios-returns", { json: { values } }));
}

/** A paid order of two bags, with PAC to a house. */
export async function sold(app: App, quantity = 2): Promise<Sold> {
  const { id: variant_id } = await someVariant(app);
  const cart = await readyCart(app, { items: [{ variant_id, quantity }], shipping: "pac" });
  return { ...(await paidOrder(app, cart)), email: cart.email };
}

/** Leaves the shop as staff sends it, and arrives. */
export async function arrive(
  app: App,
  admin: Client,
  { id }: Order,
  { delivered = true } = {},
): Promise<void> {
  const items = (await linesOf(app, id)).map((line) => ({ id: line.id, quantity: line.of }));
  const { order } = await ok(
    admin<{ order: { fulfillments: { id: string }[] } }>(
      `/admin/orders/${id}/fulfillments?fields=*fulfillments`,
      { json: { items } },
    ),
  );
  const fulfillment = `/admin/orders/${id}/fulfillments/${order.fulfillments[0]?.id ?? ""}`;
  await ok(admin(`${fulfillment}/shipments`, { json: { items } }));
  if (delivered) {
    await ok(admin(`${fulfillment}/mark-as-delivered`, { method: "POST" }));
  }
}

/** A paid order of so many bags that has been delivered. */
export async function arrived(app: App, admin: Client, quantity = 2): Promise<Sold> {
  const order = await sold(app, quantity);
  await arrive(app, admin, order);
  return order;
}

/** Where a shopper sees and asks for the returns of an order. */
export function path(orderId: string) {
  return `/store/orders/${orderId}/returns`;
}
/** What the shopper sees. */
export function returnsOf(app: App, orderId: string) {
  return ok(app.store<OrderReturns>(path(orderId)));
}
/** What was sold, and how much of it may come back. */
export async function linesOf(app: App, orderId: string) {
  return (await returnsOf(app, orderId)).lines;
}
/** Asks for a withdrawal of so many bags, or for what `more` says. */
export async function ask(app: App, order: Sold, more: object = {}, quantity = 2) {
  const [line] = await linesOf(app, order.id);
  const items = [{ line_item_id: line?.id, quantity }];
  return app.store<OrderReturns>(path(order.id), {
    json: { kind: "withdrawal", items, email: order.email, ...more },
  });
}
/** The same, where it must be accepted. */
export async function asked(app: App, order: Sold, more: object = {}, quantity = 2) {
  return (await ok(ask(app, order, more, quantity))).return;
}

/** Staff's actions: approve, refuse, cancel, receive, refund. */
export function act(admin: Client, id: string, action: string, json: object = {}) {
  return admin<{ return: Staff; code?: string; message?: string }>(
    `/admin/correios/returns/${id}/${action}`,
    {
      json,
    },
  );
}
/** A return as staff sees it. */
export async function staff(admin: Client, id: string) {
  return (await ok(admin<{ return: Staff }>(`/admin/correios/returns/${id}`))).return;
}
/** Staff counts what came: all of it, of which so many can be sold again. */
export function receive(admin: Client, { id, items }: Shown, resellable?: number) {
  return act(admin, id, "receive", {
    items: items.map(({ line_item_id, quantity }) => ({
      line_item_id,
      received: quantity,
      resellable: resellable ?? quantity,
    })),
  });
}
/** For `eventually` and `afterJobs`: the return, once it has that state. */
export function is(admin: Client, id: string, state: string) {
  return async () => {
    const one = await staff(admin, id);
    return one.state === state && one;
  };
}
export function becomes(admin: Client, id: string, state: string) {
  return eventually(`the return is ${state}`, is(admin, id, state));
}
/** The returns' turn comes now, not in some minutes. */
export async function sweep(app: App, ...ids: string[]) {
  await app.sql("update return_request set next_attempt_at = now() where id = any ($1)", [ids]);
  await app.runJob("sweep-correios-returns");
}
/** Parcels that were posted are asked about now, not in an hour. */
export async function track(app: App) {
  await app.sql("update parcel set next_tracking_at = now() where next_tracking_at is not null");
  await app.runJob("track-parcels");
}

/** What the Correios know of a return. */
export async function parcelsOf(app: App, id: string): Promise<Parcel[]> {
  const { parcels } = await ok(app.sandbox<{ parcels: Parcel[] }>("/control/state"));
  return parcels.filter((parcel) => parcel.observacao === id);
}
/** Centavos that went back, or are on their way, one by one. */
export async function refundsOf(app: App, orderId: string): Promise<number[]> {
  const rows = await app.sql<{ amount: number }>(
    "select amount from payment_refund where order_id = $1 and state <> 'failed' order by created_at",
    [orderId],
  );
  return rows.map(({ amount }) => amount);
}
/** Centavos that the order asks for by core's books. */
export async function owed(admin: Client, orderId: string) {
  const { order } = await ok(
    admin<{ order: { summary: { pending_difference: number } } }>(`/admin/orders/${orderId}?fields=summary`),
  );
  return Math.round(order.summary.pending_difference * 100) || 0;
}
export async function mailsTo(app: App, address: string, subject: string) {
  const mails = await ok(app.sandbox<Mail[]>("/control/mail"));
  return mails.filter((mail) => mail.to === address && mail.subject.includes(subject));
}
/** Bags in stock of what an order holds. */
export async function stockOf(app: App, orderId: string) {
  // Core keeps a row of each line for every version of its order.
  const [row] = await app.sql<{ stocked: string }>(
    `select sum(l.stocked_quantity) as stocked from inventory_level l
      where l.deleted_at is null and l.inventory_item_id in (
        select vi.inventory_item_id from order_item oi
          join order_line_item li on li.id = oi.item_id
          join product_variant_inventory_item vi on vi.variant_id = li.variant_id
         where oi.order_id = $1)`,
    [orderId],
  );
  return Number(row?.stocked);
}
