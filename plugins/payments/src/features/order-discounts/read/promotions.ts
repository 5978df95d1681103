import type { ComputeActionContext, ComputeActions, MedusaContainer } from "@medusajs/framework/types";
import { ComputedActions, ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import type { DiscountedLine, LineDiscount, PromotionTerms } from "../domain/follow";

/** A line as an order or its preview has it. */
export type PricedLine = Omit<DiscountedLine, "discounts"> & { product_id?: string | null };
/** An order as far as its discounts go. */
export type OrderRow = Record<string, unknown> & {
  items?: (PricedLine & { adjustments?: (LineDiscount | null)[] | null })[];
  promotions?: ({ id: string; code?: string } | null)[] | null;
};
type PromotionRow = {
  code?: string;
  type?: string;
  application_method?: {
    type?: string;
    allocation?: string | null;
    value?: unknown;
    max_quantity?: number | null;
  } | null;
};

const ORDER_FIELDS = [
  "id",
  "total",
  "currency_code",
  "email",
  "sales_channel_id",
  "region_id",
  "customer_id",
  "customer.id",
  "customer.groups.id",
  "shipping_address.country_code",
  "items.*",
  "items.adjustments.*",
  "promotions.id",
  "promotions.code",
];

/** An order with its lines, their discounts and its promotions, as it stands before an open change. */
export async function readDiscountedOrder(container: MedusaContainer, id: string): Promise<OrderRow> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: ORDER_FIELDS, filters: { id } });
  return data[0] as unknown as OrderRow;
}

/** What is known of the promotions that lines have, and of these codes. */
export async function readTerms(
  container: MedusaContainer,
  lines: readonly DiscountedLine[],
  codes: readonly string[],
): Promise<Map<string, PromotionTerms>> {
  const used = lines.flatMap(({ discounts }) => discounts.flatMap(({ code }) => code ?? []));
  const promotions = (await container
    .resolve(Modules.PROMOTION)
    .listPromotions(
      { code: [...new Set([...used, ...codes])] },
      { relations: ["application_method"] },
    )) as unknown as PromotionRow[];
  return new Map(
    promotions.map(({ code, type, application_method: method }) => [
      code ?? "",
      {
        type,
        kind: method?.type,
        allocation: method?.allocation,
        value: Number(method?.value ?? 0),
        max_quantity: method?.max_quantity,
      },
    ]),
  );
}

type Preview = {
  preview: { items?: readonly PricedLine[] };
  codes: readonly string[];
  context?: Record<string, unknown>;
};

/** What core's promotions give the order's lines as they would be; only those of the order count. */
export async function computeCarried(
  container: MedusaContainer,
  order: OrderRow,
  { preview, codes, context }: Preview,
): Promise<Map<string, LineDiscount[]>> {
  if (!codes.length) {
    return new Map();
  }
  const lines = preview.items ?? [];
  const { data: products } = await container.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "product",
    fields: ["id", "collection_id", "type_id", "tags.id", "categories.id"],
    filters: { id: lines.flatMap(({ product_id: id }) => id ?? []) },
  });
  const region = order.region_id ? { id: order.region_id } : undefined;
  const actions = await container.resolve(Modules.PROMOTION).computeActions(
    [...codes],
    {
      ...order,
      region,
      items: lines.map((line) => ({
        ...line,
        adjustments: undefined,
        product: products.find(({ id }) => id === line.product_id),
      })),
      shipping_methods: [],
      ...context,
    } as unknown as ComputeActionContext,
    { skip_usage_limit_checks: true },
  );
  const ids = new Map((order.promotions ?? []).map((promotion) => [promotion?.code, promotion?.id]));
  const carried = new Map<string, LineDiscount[]>();
  for (const action of actions.filter(addsToLine)) {
    if (codes.includes(action.code)) {
      const { item_id: id, code, amount, is_tax_inclusive } = action;
      const own = { code, amount, is_tax_inclusive, promotion_id: ids.get(code) };
      carried.set(id, [...(carried.get(id) ?? []), own]);
    }
  }
  return carried;
}

type LineAction = Extract<ComputeActions, { item_id: string; amount: unknown }> & {
  is_tax_inclusive?: boolean;
};

const addsToLine = (action: ComputeActions): action is LineAction =>
  action.action === ComputedActions.ADD_ITEM_ADJUSTMENT;
