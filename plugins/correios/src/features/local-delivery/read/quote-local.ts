import { parseCep } from "@mestres/brasil/lib/cep";
import { toCentavos } from "@mestres/platform/lib/money";
import { findArea } from "../domain/areas";
import { businessDaysUntil, deliveryDate, describeHours, readyDate } from "../domain/calendar";
import { belowMinimum, LocalDeliveryError, notServed, pointUnavailable } from "../domain/errors";
import { applyFreeFreight } from "./free-freight";
import { localOptionOf } from "../domain/options";
import { localDeliverySource } from "../../../modules/local-delivery/source";
import type { PickupAddress, PickupPoint } from "../domain/types";

/** A pick-up point as a shopper needs to know it. */
export type PickupView = {
  id: string;
  name: string;
  address: PickupAddress;
  /** In words, in Portuguese. */
  hours: string;
  instructions: string | null;
};

/** The shop's own delivery or a pick-up, priced. */
export type LocalQuote = {
  kind: "local" | "pickup";
  /** What the shopper pays, in centavos. */
  amount: number;
  /** What it costs without a free-freight rule, in centavos. */
  cost: number;
  free: boolean;
  free_rule: { id: string; name: string } | null;
  /** Business days from today; 0 for today. */
  days: number;
  /** Local date of the delivery, or on which it can be fetched. */
  delivery_by: string;
  area: { id: string; name: string } | null;
  pickup: PickupView | null;
};

/** The parts of a shipping option that matter here. */
export type LocalShippingOption = {
  price_type: "flat" | "calculated";
  data: Record<string, unknown> | null;
  /** Reais; only where the price is flat. */
  calculated_price?: { calculated_amount?: number | null } | null;
};

/** How a point is shown. */
export function pickupView({ id, name, address, hours, instructions }: PickupPoint): PickupView {
  return {
    id,
    name,
    address,
    hours: describeHours(hours),
    instructions,
  };
}

/** Whether our own delivery goes to a CEP, as a person wrote it; never to one that is none. */
export async function servesCep(text: string): Promise<boolean> {
  const areas = await localDeliverySource().areas();
  try {
    return findArea(areas, parseCep(text)) !== undefined;
  } catch {
    return false;
  }
}

/**
 * The shop's own delivery to a CEP.
 *
 * @param subtotal the goods' value before discounts, in centavos
 * @throws LocalDeliveryError `local_delivery_not_served` | `local_delivery_below_minimum`; BrasilError `cep_invalid`
 */
export async function quoteDelivery(
  cep: string,
  subtotal: number,
  now: Date = new Date(),
): Promise<LocalQuote> {
  const digits = parseCep(cep);
  const area = findArea(await localDeliverySource().areas(), digits);
  if (!area) {
    throw notServed(digits);
  }
  if (subtotal < area.min_subtotal) {
    throw belowMinimum(area.min_subtotal, subtotal);
  }
  const quotes = [{ service: "local", cost: area.price }];
  const { free = false, rule } =
    (await applyFreeFreight({ subtotal, cep: digits, quotes }, now)).get("local") ?? {};
  const day = deliveryDate(area, now);
  return {
    kind: "local",
    amount: free ? 0 : area.price,
    cost: area.price,
    free,
    free_rule: rule ?? null,
    days: businessDaysUntil(day, now),
    delivery_by: day,
    area: { id: area.id, name: area.name },
    pickup: null,
  };
}

/**
 * Fetching at a point.
 *
 * @param price what the shop asks for it, in centavos
 * @throws LocalDeliveryError `pickup_point_unavailable`
 */
export async function quotePickup(
  pointId: string,
  price: number,
  now: Date = new Date(),
): Promise<LocalQuote> {
  const point = (await localDeliverySource().points()).find(({ id }) => id === pointId);
  if (!point?.active) {
    throw pointUnavailable();
  }
  const day = readyDate(point, now);
  return {
    kind: "pickup",
    amount: price,
    cost: price,
    free: false,
    free_rule: null,
    days: businessDaysUntil(day, now),
    delivery_by: day,
    area: null,
    pickup: pickupView(point),
  };
}

/**
 * Quotes a shipping option of this provider; null where it is not offered.
 *
 * @param cep with or without hyphen
 * @param subtotal the goods' value before discounts, in centavos
 * @param onRefusal told why it is not offered
 * @throws BrasilError `cep_invalid`
 */
export async function quoteLocalDelivery(
  option: LocalShippingOption,
  cep: string,
  subtotal: number,
  onRefusal: (error: LocalDeliveryError) => void = () => undefined,
): Promise<LocalQuote | null> {
  const kind = localOptionOf(option.data);
  if (!kind) {
    return null;
  }
  try {
    if (kind.kind === "local") {
      return await quoteDelivery(cep, subtotal);
    }
    const reais = option.price_type === "flat" ? option.calculated_price?.calculated_amount : 0;
    return reais === undefined || reais === null ? null : await quotePickup(kind.pointId, toCentavos(reais));
  } catch (error) {
    if (!(error instanceof LocalDeliveryError)) {
      throw error;
    }
    onRefusal(error);
    return null;
  }
}
