/** What this plugin's provider left on an order's shipping method: the shop's own delivery or a pick-up. */
export type OrderDelivery =
  | {
      kind: "local";
      area: string | null;
      deliverBy: string | null;
      /** Centavos; what the shopper paid, and what it would have been. */
      amount: number | null;
      cost: number | null;
      /** The rule of free freight that paid it. */
      freeBy: string | null;
    }
  | { kind: "pickup"; point: string | null; hours: string | null; readyBy: string | null };

const text = (value: unknown): string | null => (typeof value === "string" && value ? value : null);
const number = (value: unknown): number | null => (typeof value === "number" ? value : null);
const nameOf = (value: unknown): string | null =>
  text((value as { name?: unknown } | null | undefined)?.name);

/** Reads a shipping method's data; null when another provider made it. */
export function orderDeliveryOf(data: Record<string, unknown> | null | undefined): OrderDelivery | null {
  if (data?.service === "local") {
    return {
      kind: "local",
      area: nameOf(data.area),
      deliverBy: text(data.deliver_by),
      amount: number(data.amount),
      cost: number(data.cost),
      freeBy: nameOf(data.free_rule),
    };
  }
  if (data?.service === "pickup") {
    return {
      kind: "pickup",
      point: nameOf(data.pickup_point),
      hours: text((data.pickup_point as { hours?: unknown } | null)?.hours),
      readyBy: text(data.deliver_by),
    };
  }
  return null;
}
