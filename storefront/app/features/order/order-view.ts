import type { HttpTypes } from "@medusajs/types";
import { describeChoice } from "~/features/cart/cart-view";
import { fromCoreAddress } from "~/features/address/full-address";
import type { PickupPlace } from "~/features/checkout/freight.server";
import { centavosFromDecimal } from "~/lib/format";

/** An order as its own shopper sees it. Money in centavos, tax included. */
export type OrderView = {
  email: string;
  lines: {
    id: string;
    title: string;
    choice: string;
    handle: string | null;
    quantity: number;
    total: number;
  }[];
  items: number;
  /** What coupons took off the coffees. */
  discount: number;
  /** What paying by PIX takes off; it goes when the order is paid another way. */
  pixDiscount: number;
  freight: number;
  total: number;
  delivery: {
    name: string;
    days: number | null;
    deliveryBy: string | null;
    /** Where it is fetched; null where it is brought. */
    pickup: PickupPlace | null;
  };
  recipient: string;
  /** The address as people write it, one entry per line. */
  address: string[];
};

/** Code of the adjustments that the payments plugin makes for who pays by PIX. */
const PIX_DISCOUNT_CODE = "PIX";

/** Reads a core order into what its page shows. */
export function toOrderView(order: HttpTypes.StoreOrder): OrderView {
  // What staff took out of the order stays in core with nothing of it.
  const present = (order.items ?? []).filter(({ quantity }) => quantity > 0);
  const lines = present.map((item) => ({
    id: item.id,
    title: item.product_title ?? item.title,
    choice: describeChoice(item.variant_title),
    handle: item.product_handle ?? null,
    quantity: item.quantity,
    total: centavosFromDecimal(item.unit_price) * item.quantity,
  }));
  const items = lines.reduce((sum, line) => sum + line.total, 0);
  const off = items - centavosFromDecimal(order.item_total);
  const pixDiscount = pixDiscountOf(order, off);
  const address = order.shipping_address;
  return {
    email: order.email ?? "",
    lines,
    items,
    discount: off - pixDiscount,
    pixDiscount,
    freight: centavosFromDecimal(order.shipping_total),
    // Not `order.total`: core takes refunds off that one, and the receipt of a purchase stays what it was.
    total: centavosFromDecimal(order.item_total + order.shipping_total),
    delivery: toDelivery(order.shipping_methods?.[0]),
    recipient: [address?.first_name, address?.last_name].filter(Boolean).join(" "),
    address: address ? addressLines(address) : [],
  };
}

/**
 * Splits what was taken off into the PIX discount and the rest. A percentage may leave parts of
 * a centavo on the lines, so the PIX discount is what coupons do not explain: it always adds up.
 */
function pixDiscountOf({ items }: HttpTypes.StoreOrder, off: number): number {
  const adjustments = (items ?? []).flatMap((item) => item.adjustments ?? []);
  if (!adjustments.some(({ code }) => code === PIX_DISCOUNT_CODE)) {
    return 0;
  }
  const others = adjustments.filter(({ code }) => code !== PIX_DISCOUNT_CODE);
  return off - centavosFromDecimal(others.reduce((sum, { amount }) => sum + Number(amount), 0));
}

function toDelivery(method: HttpTypes.StoreOrderShippingMethod | undefined): OrderView["delivery"] {
  // The provider leaves what it promised on the method.
  const { days, deliver_by: by, pickup_point } = (method?.data ?? {}) as Record<string, unknown>;
  return {
    name: method?.name ?? "",
    days: typeof days === "number" ? days : null,
    deliveryBy: typeof by === "string" && /^\d{4}-\d{2}-\d{2}$/.test(by) ? by : null,
    pickup: pickup_point ? (pickup_point as PickupPlace) : null,
  };
}

function addressLines(stored: HttpTypes.StoreOrderAddress): string[] {
  const { cep, city, state } = fromCoreAddress(stored);
  const postal = cep.replace(/^(\d{5})(\d{3})$/, "$1-$2");
  return [stored.address_1, stored.address_2, `${city} - ${state}`, `CEP ${postal}`].filter(
    (line): line is string => Boolean(line),
  );
}
