import { ok, someVariant, type Answer, type App, type Client } from "@mestres/testing";
import { linesOf, type Sold } from "./returns-steps";

export type Refusal = { code?: string; message?: string };
export type Method = {
  id: string;
  name: string;
  amount: number;
  shipping_option_id: string;
  is_custom_amount: boolean;
  data: Record<string, unknown> | null;
  actions?: { id: string; action: string; return_id: string | null }[];
};
export type Changed = {
  order_preview: { shipping_methods: Method[] };
  draft_order_preview: { shipping_methods: Method[] };
} & Refusal;

/** Staff's calls to one exchange, claim, edit, return or draft. */
export type Change = (step: string, json?: object) => Promise<Answer<Changed>>;

function changeAt(admin: Client, path: string): Change {
  return (step, json = {}) => admin<Changed>(`${path}${step}`, { method: "POST", json });
}

/** A shipping option of the seed, by its code: pac, sedex, local-delivery. */
export async function optionOf(app: App, code: string): Promise<string> {
  const [row] = await app.sql<{ id: string }>(
    "select id from shipping_option where data->>'id' = $1 and deleted_at is null",
    [code],
  );
  return row?.id ?? "";
}

/** One bag comes back, and one of each quantity goes out for it, each on a line of its own. */
export async function exchangeOf(app: App, admin: Client, order: Sold, out: number[]): Promise<Change> {
  const { exchange } = await ok(
    admin<{ exchange: { id: string } }>("/admin/exchanges", { json: { order_id: order.id } }),
  );
  const change = changeAt(admin, `/admin/exchanges/${exchange.id}`);
  const [line] = await linesOf(app, order.id);
  await ok(change("/inbound/items", { items: [{ id: line?.id, quantity: 1 }] }));
  await goesOut(app, order, change, out);
  return change;
}

/** One bag was broken, and so many are sent in its place. */
export async function claimOf(app: App, admin: Client, order: Sold, out: number[]): Promise<Change> {
  const { claim } = await ok(
    admin<{ claim: { id: string } }>("/admin/claims", { json: { order_id: order.id, type: "replace" } }),
  );
  const change = changeAt(admin, `/admin/claims/${claim.id}`);
  const [line] = await linesOf(app, order.id);
  await ok(change("/claim-items", { items: [{ id: line?.id, quantity: 1, reason: "production_failure" }] }));
  await goesOut(app, order, change, out);
  return change;
}

/** What the order's first line is made of. */
export async function variantOf(app: App, orderId: string): Promise<string> {
  const [row] = await app.sql<{ variant_id: string }>(
    `select l.variant_id from order_line_item l join order_item i on i.item_id = l.id
      where i.order_id = $1 and i.version = 1 order by l.created_at limit 1`,
    [orderId],
  );
  return row?.variant_id ?? "";
}

/** Bags of the order's coffee go out, on a line for each quantity. */
export async function goesOut(app: App, order: Sold, change: Change, out: number[]): Promise<void> {
  const variant_id = await variantOf(app, order.id);
  for (const quantity of out) {
    await ok(change("/outbound/items", { items: [{ variant_id, quantity }] }));
  }
}

/** So many bags come back. */
export async function returnOf(app: App, admin: Client, order: Sold, quantity: number): Promise<Change> {
  const { return: begun } = await ok(
    admin<{ return: { id: string } }>("/admin/returns", { json: { order_id: order.id } }),
  );
  const change = changeAt(admin, `/admin/returns/${begun.id}`);
  const [line] = await linesOf(app, order.id);
  await ok(change("/request-items", { items: [{ id: line?.id, quantity }] }));
  return change;
}

/** An order that was sold, being edited. */
export async function editOf(admin: Client, orderId: string): Promise<Change> {
  await ok(admin("/admin/order-edits", { json: { order_id: orderId } }));
  return changeAt(admin, `/admin/order-edits/${orderId}`);
}

/** An order that staff writes down, being edited: so many bags, and where they go. */
export async function draftOf(
  app: App,
  admin: Client,
  quantity: number,
  shipping_address?: object,
): Promise<{ id: string; change: Change }> {
  const { id: variant_id } = await someVariant(app);
  const [channel] = await app.sql<{ id: string }>(
    "select id from sales_channel where deleted_at is null limit 1",
  );
  const { draft_order: draft } = await ok(
    admin<{ draft_order: { id: string } }>("/admin/draft-orders", {
      json: {
        email: "balcao@mestres.test",
        region_id: app.seeded.regionId,
        sales_channel_id: channel?.id,
        items: [{ variant_id, quantity }],
        ...(shipping_address && { shipping_address }),
      },
    }),
  );
  const change = changeAt(admin, `/admin/draft-orders/${draft.id}`);
  await ok(change("/edit"));
  return { id: draft.id, change };
}

/** The freight that a change added last, as the order will be. */
export function addedFreight({ order_preview, draft_order_preview }: Changed): Method {
  const methods = (order_preview ?? draft_order_preview).shipping_methods;
  const added = methods.filter(({ actions }) => actions?.some(({ action }) => action === "SHIPPING_ADD"));
  const last = added.at(-1);
  if (!last) {
    throw new Error("the change adds no freight");
  }
  return last;
}

/** What a paid order of so many bags pays for its freight, in reais. */
export async function freightOf(admin: Client, orderId: string): Promise<number> {
  const { order } = await ok(
    admin<{ order: { shipping_methods: { amount: number }[] } }>(
      `/admin/orders/${orderId}?fields=shipping_methods.amount`,
    ),
  );
  return order.shipping_methods[0]?.amount ?? NaN;
}

/** What is promised of the lines that a change added to an order: a row for each reservation. */
export function heldFor(app: App, orderId: string) {
  return app.sql<{ line_item_id: string; quantity: number }>(
    `select r.line_item_id, r.quantity::int as quantity from reservation_item r
      where r.deleted_at is null and r.line_item_id in (
        select details->>'reference_id' from order_change_action
         where order_id = $1 and action = 'ITEM_ADD')`,
    [orderId],
  );
}

/** Leaves so many bags of a coffee that nobody was promised. */
export async function leaveInStock(app: App, variantId: string, count: number): Promise<void> {
  await app.sql(
    `update inventory_level set stocked_quantity = reserved_quantity + $2::int,
            raw_stocked_quantity = jsonb_build_object('value', (reserved_quantity + $2::int)::text, 'precision', 20)
      where inventory_item_id in
            (select inventory_item_id from product_variant_inventory_item where variant_id = $1)`,
    [variantId, count],
  );
}

/** What of a coffee nobody was promised, by its stock and by its reservations; both are the same. */
export async function leftOf(app: App, variantId: string): Promise<number[]> {
  const [row] = await app.sql<{ by_level: number; by_reservation: number }>(
    `select sum(l.stocked_quantity - l.reserved_quantity)::int as by_level,
            sum(l.stocked_quantity - coalesce((select sum(r.quantity) from reservation_item r
               where r.deleted_at is null and r.inventory_item_id = l.inventory_item_id
                 and r.location_id = l.location_id), 0))::int as by_reservation
       from inventory_level l join product_variant_inventory_item v on v.inventory_item_id = l.inventory_item_id
      where v.variant_id = $1 and l.deleted_at is null`,
    [variantId],
  );
  return [row?.by_level ?? NaN, row?.by_reservation ?? NaN];
}
