import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { readSql } from "../../../lib/sql";
import type { Coupon, CouponCart, ShopperUse } from "../domain/problem";

const COUPON_FIELDS = [
  "code",
  "status",
  "limit",
  "used",
  "campaign.starts_at",
  "campaign.ends_at",
  "campaign.budget.id",
  "campaign.budget.type",
  "campaign.budget.attribute",
  "campaign.budget.limit",
  "campaign.budget.used",
  "application_method.target_type",
  "application_method.type",
  "application_method.value",
  "rules.attribute",
  "rules.operator",
  "rules.values.value",
];

/** Totals are computed for those that are named. */
const CART_FIELDS = [
  "id",
  "customer_id",
  "email",
  "total",
  "subtotal",
  "item_total",
  "item_subtotal",
  "original_item_total",
  "shipping_methods.id",
  "promotions.code",
];

export type CouponedCart = CouponCart & { id: string; promotions: { code: string }[] };

/** A code as staff wrote it, for what a shopper typed: other capitals and spaces around it are no other code. */
export async function spelledAsKept(container: MedusaContainer, typed: readonly string[]): Promise<string[]> {
  const codes = typed.map((code) => code.trim());
  const rows = await readSql<{ code: string }>(
    container,
    `SELECT code FROM promotion WHERE lower(code) = ANY (?) AND deleted_at IS NULL`,
    [codes.map((code) => code.toLowerCase())],
  );
  const kept = rows.map(({ code }) => code);
  return codes.map(
    (code) =>
      kept.find((one) => one === code) ??
      kept.find((one) => one.toLowerCase() === code.toLowerCase()) ??
      code,
  );
}

/** The coupons of these codes, by their code; what is missing does not exist. */
export async function readCoupons(
  container: MedusaContainer,
  codes: readonly string[],
): Promise<Map<string, Coupon>> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "promotion", fields: COUPON_FIELDS, filters: { code: [...codes] } });
  return new Map((data as unknown as Coupon[]).map((coupon) => [coupon.code, coupon]));
}

/** A cart with what it holds of coupons; undefined for an unknown one. */
export async function readCouponedCart(
  container: MedusaContainer,
  id: string,
): Promise<CouponedCart | undefined> {
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "cart", fields: CART_FIELDS, filters: { id } });
  return data[0] as CouponedCart | undefined;
}

/** How often this shopper used a coupon whose campaign counts by shopper; undefined for any other coupon. */
export async function readShopperUse(
  container: MedusaContainer,
  { campaign }: Coupon,
  cart: Pick<CouponCart, "customer_id" | "email">,
): Promise<ShopperUse | undefined> {
  const budget = campaign?.budget;
  if (budget?.type !== "use_by_attribute") {
    return undefined;
  }
  const attribute = budget.attribute ?? "customer_id";
  const value = attribute === "customer_email" ? cart.email : cart.customer_id;
  const [row] = value
    ? await readSql<{ used: string }>(
        container,
        `SELECT used FROM promotion_campaign_budget_usage
          WHERE budget_id = ? AND attribute_value = ? AND deleted_at IS NULL`,
        [budget.id, value],
      )
    : [];
  return { attribute, value, used: Number(row?.used ?? 0) };
}
