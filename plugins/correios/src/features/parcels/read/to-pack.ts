import type { MedusaContainer } from "@medusajs/framework/types";
import { z } from "@medusajs/framework/zod";
import { paging, several, sortBy, sorting } from "@mestres/platform/lib/list-query";
import { toCentavos } from "@mestres/platform/lib/money";
import { OWED } from "@mestres/platform/lib/order-money";
import { escapeLike, readSql } from "@mestres/platform/lib/sql";
import { readCoreAddress } from "@mestres/brasil/lib/core-address";
import { SERVICE_IDS } from "../../services/domain/ids";
import type { PackedParcel } from "../../packing/domain/types";
import { loadOrders } from "./load-order";
import { correiosMethod } from "../domain/plan";
import { listParcels } from "./list";
import { REFUNDED_IN_FULL } from "./refunded";
import type { ParcelView } from "./view";
import { readSettings } from "../../../settings";
import { numberOf, type ShippableOrder } from "../domain/order";

const SORTS = ["created_at", "deliver_by", "display_id"] as const;

export const ToPackQuery = z.strictObject({
  ...paging(),
  q: z.string().trim().max(100).optional(),
  service: several(SERVICE_IDS),
  order: sortBy(SORTS, "created_at"),
});
export type ToPackQueryInput = z.infer<typeof ToPackQuery>;

/** An order that waits to be packed or for its labels. Money in centavos. */
export type OrderToPack = {
  order_id: string;
  display_id: number;
  created_at: string;
  customer_name: string;
  city: string;
  state: string;
  cep: string;
  service: string | null;
  service_name: string | null;
  days: number | null;
  /** Local date. */
  deliver_by: string | null;
  total: number;
  items_count: number;
  estimated: boolean;
  /** As the quote packed it. */
  parcels_planned: PackedParcel[];
  /** Packed, and no label bought. */
  packed: ParcelView[];
  /** Their label could not be bought. */
  failed: { parcel_id: string; label_error: string | null }[];
};

/** Whether money was ever received for an order `o`. */
const PARTLY_PAID = `EXISTS (SELECT 1 FROM order_transaction t
  WHERE t.order_id = o.id AND t.amount > 0 AND t.deleted_at IS NULL)`;

/** Orders of which nothing is owed (paid, or for nothing), or a part only where the shop packs those; see {@link SHIPPABLE}. */
async function source(): Promise<string> {
  const { pack_while_owed: packsWhileOwed } = await readSettings();
  return `${SHIPPABLE} AND (${OWED} = 0${packsWhileOwed ? ` OR ${PARTLY_PAID}` : ""})`;
}

/** Orders not refunded in full, that go by the Correios and of which something was not handed to them: not fulfilled, or not bought. */
const SHIPPABLE = `FROM "order" o
  JOIN order_shipping os ON os.order_id = o.id AND os.version = o.version AND os.return_id IS NULL AND os.deleted_at IS NULL
  JOIN order_shipping_method m ON m.id = os.shipping_method_id AND m.data->>'service_code' ~ '^[0-9]{5}$'
 WHERE o.deleted_at IS NULL AND o.canceled_at IS NULL AND o.status NOT IN ('canceled', 'draft', 'archived')
   AND NOT ${REFUNDED_IN_FULL}
   AND (EXISTS (SELECT 1 FROM order_item i JOIN order_line_item li ON li.id = i.item_id
                 WHERE i.order_id = o.id AND i.version = o.version AND i.deleted_at IS NULL
                   AND li.requires_shipping AND i.quantity > i.fulfilled_quantity)
        OR EXISTS (SELECT 1 FROM parcel p WHERE p.order_id = o.id AND p.direction = 'outbound'
                      AND p.state IN ('packed', 'failed')))`;

async function filtered({ q, service }: Pick<ToPackQueryInput, "q" | "service">): Promise<{
  sql: string;
  params: unknown[];
}> {
  const where: string[] = [];
  const params: unknown[] = [];
  if (service?.length) {
    where.push("m.data->>'service' = ANY (?::text[])");
    params.push(service);
  }
  if (q) {
    where.push(
      `(o.display_id::text = ? OR o.email ILIKE ? OR EXISTS (SELECT 1 FROM order_address a
         WHERE a.id = o.shipping_address_id AND concat_ws(' ', a.first_name, a.last_name) ILIKE ?))`,
    );
    params.push(q.replace(/^#/, ""), `%${escapeLike(q)}%`, `%${escapeLike(q)}%`);
  }
  return { sql: [await source(), ...where].join(" AND "), params };
}

/** How many orders wait. */
export async function countToPack(container: MedusaContainer): Promise<number> {
  const [row] = await readSql<{ count: number }>(
    container,
    `SELECT count(DISTINCT o.id)::int AS count ${await source()}`,
  );
  return row?.count ?? 0;
}

const KEYS: Record<string, string> = {
  created_at: "min(o.created_at)",
  display_id: "min(o.display_id)",
  deliver_by: "min(m.data->>'deliver_by')",
};

/** Orders that wait to be packed, the oldest first unless sorted otherwise. */
export async function listToPack(
  container: MedusaContainer,
  query: ToPackQueryInput,
): Promise<{ orders: OrderToPack[]; count: number }> {
  const { sql, params } = await filtered(query);
  const { key, direction } = sorting(query.order);
  const [found, counted] = await Promise.all([
    readSql<{ id: string }>(
      container,
      `SELECT o.id ${sql} GROUP BY o.id ORDER BY ${KEYS[key]} ${direction} NULLS LAST, o.id LIMIT ? OFFSET ?`,
      [...params, query.limit, query.offset],
    ),
    readSql<{ count: number }>(container, `SELECT count(DISTINCT o.id)::int AS count ${sql}`, params),
  ]);
  const ids = found.map(({ id }) => id);
  const orders = new Map((await loadOrders(container, ids)).map((order) => [order.id, order]));
  const settings = await readSettings();
  const views = await Promise.all(
    ids.map(async (id) => {
      const order = orders.get(id);
      return order ? [await viewOrder(container, settings, order)] : [];
    }),
  );
  return { orders: views.flat(), count: counted[0]?.count ?? 0 };
}

async function viewOrder(
  container: MedusaContainer,
  settings: Awaited<ReturnType<typeof readSettings>>,
  order: ShippableOrder & { created_at?: string; total?: number },
): Promise<OrderToPack> {
  const { parcels } = await listParcels(container, {
    order_id: order.id,
    direction: "outbound",
    state: ["packed", "failed"],
    limit: 100,
    offset: 0,
    order: "created_at",
  });
  const sold = correiosMethod(settings, order);
  const data = sold?.method.data ?? {};
  const { zipCode, city, state } = readCoreAddress(order.shipping_address ?? {});
  const { first_name: first, last_name: last } = order.shipping_address ?? {};
  return {
    order_id: order.id,
    display_id: order.display_id,
    created_at: order.created_at ?? "",
    customer_name: [first, last].filter(Boolean).join(" "),
    city,
    state,
    cep: zipCode,
    service: sold?.service.id ?? null,
    service_name: sold?.service.name ?? null,
    days: typeof data.days === "number" ? data.days : null,
    deliver_by: typeof data.deliver_by === "string" ? data.deliver_by : null,
    total: toCentavos(numberOf(order.total)),
    items_count: order.items.reduce((sum, { quantity }) => sum + numberOf(quantity), 0),
    estimated: data.estimated === true,
    parcels_planned: Array.isArray(data.parcels) ? (data.parcels as PackedParcel[]) : [],
    packed: parcels.filter(({ state: now }) => now === "packed"),
    failed: parcels
      .filter(({ state: now }) => now === "failed")
      .map(({ id, label_error }) => ({ parcel_id: id, label_error })),
  };
}
