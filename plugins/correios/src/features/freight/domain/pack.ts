import { PackingError } from "../../packing/domain/errors";
import { packOrder } from "../../packing/domain/pack-order";
import type { PackableItem, PackedParcel, ShippingBox } from "../../packing/domain/types";
import type { PackingSettings } from "../../packing/settings";
import { FreightError } from "./errors";
import type { FreightService } from "../../services/domain/services";
import type { PricedItem } from "../../packing/domain/priced-item";

/** What packing finds wrong with an order is why its freight has no price. */
function asFreightError<T>(pack: () => T): T {
  try {
    return pack();
  } catch (error) {
    if (error instanceof PackingError) {
      throw new FreightError(error.code, { message: error.message, cause: error.item });
    }
    throw error;
  }
}

/**
 * The parcels that an order travels in by one service.
 * @throws FreightError `freight_item_over_limits`; `freight_over_limits` where the service takes one parcel only
 */
export function packFor(
  settings: PackingSettings,
  service: FreightService,
  items: PackableItem[],
  boxes: ShippingBox[],
): PackedParcel[] {
  const rules = {
    packagingGrams: settings.packaging_grams,
    defaultItemGrams: settings.default_item_grams,
  };
  const parcels = asFreightError(() => packOrder(items, boxes, service.limits, rules));
  if (service.singleParcel && parcels.length > 1) {
    throw new FreightError("freight_over_limits");
  }
  return parcels;
}

/** What the items of a parcel are worth, in centavos. */
export function worthOf(parcel: PackedParcel, items: PricedItem[]): number {
  const prices = new Map(items.map(({ id, unitPrice }, index) => [id ?? String(index + 1), unitPrice]));
  return parcel.items.reduce((sum, { id, quantity }) => sum + (prices.get(id) ?? 0) * quantity, 0);
}

/** What all goods come to, in centavos and before discounts: what rules for free freight go by. */
export function goodsOf(items: readonly PricedItem[]): number {
  return items.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0);
}
