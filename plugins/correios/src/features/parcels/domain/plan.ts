import { addDays } from "@mestres/platform/lib/clock";
import { allocate } from "@mestres/platform/lib/money";
import { packFor } from "../../freight/domain/pack";
import { declaredValue, findService, serviceOf, type FreightService } from "../../services/domain/services";
import type { PackedParcel, ShippingBox } from "../../packing/domain/types";
import type { PackingSettings } from "../../packing/settings";
import type { ServiceSettings } from "../../services/settings";
import type { Quantities } from "./capacity";
import { parcelError } from "./errors";
import { packables } from "./shippable";
import { readRecipient } from "./recipient";
import type { NewParcel, ParcelItem } from "./parcel";
import { lineTitle, unitPrice, type ShippableOrder } from "./order";

const chosenAt = ({ created_at: at }: ShippableOrder["shipping_methods"][number]): number =>
  at ? new Date(at).getTime() : 0;

/**
 * The shipping method that travels by the Correios, with its service: the one chosen last, since what an exchange or an
 * edit adds is what still has to leave.
 */
export function correiosMethod(settings: ServiceSettings, order: ShippableOrder) {
  for (const method of [...order.shipping_methods].sort((a, b) => chosenAt(b) - chosenAt(a))) {
    const service = serviceOf(settings, method.data);
    if (service) {
      return { method, service };
    }
  }
  return null;
}

/**
 * The service that an order goes by: the one that staff want, else the one that was sold.
 * @throws MedusaError `parcel_service_unknown`
 */
export function serviceFor(
  settings: ServiceSettings,
  order: ShippableOrder,
  wanted?: string,
): FreightService {
  const service = wanted ? findService(settings, wanted) : correiosMethod(settings, order)?.service;
  if (service) {
    return service;
  }
  throw parcelError(
    "INVALID_DATA",
    "parcel_service_unknown",
    wanted
      ? `Não há serviço dos Correios "${wanted}".`
      : `O pedido ${order.display_id} não foi vendido com frete dos Correios: escolha o serviço.`,
  );
}

/**
 * Packs so many of each line by the store's boxes, as the quote did.
 * @throws FreightError `freight_item_over_limits`
 */
export function suggestParcels(
  settings: PackingSettings,
  service: FreightService,
  order: ShippableOrder,
  quantities: Quantities,
  boxes: ShippingBox[],
): PackedParcel[] {
  return packFor(settings, service, packables(order, quantities), boxes);
}

function itemsOf(order: ShippableOrder, packed: PackedParcel["items"]): ParcelItem[] {
  const lines = new Map(order.items.map((line) => [line.id, line]));
  return packed.flatMap(({ id, quantity, weight }) => {
    const line = lines.get(id);
    return line
      ? [{ id, title: lineTitle(line), quantity, weight: Math.round(weight), unit_price: unitPrice(line) }]
      : [];
  });
}

const numberIn = (data: Record<string, unknown> | null | undefined, key: string): number | null => {
  const value = data?.[key];
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null;
};

/** A local date of the quote, when it is one. */
function dateIn(data: Record<string, unknown> | null | undefined, key: string): string | null {
  const value = data?.[key];
  try {
    return typeof value === "string" ? addDays(value, 0) : null;
  } catch {
    return null;
  }
}

/**
 * Rows for parcels of an order. The quoted cost is split by weight, so that its parts sum to it.
 * @throws MedusaError `parcel_address_incomplete`
 */
export function newParcels(
  settings: ServiceSettings,
  order: ShippableOrder,
  packed: readonly (PackedParcel & { service: FreightService })[],
  nfeKey: string | null,
): NewParcel[] {
  const data = correiosMethod(settings, order)?.method.data;
  const recipient = readRecipient(order.shipping_address, order.email);
  const cost = numberIn(data, "cost");
  const costs =
    cost === null || !packed.length
      ? []
      : allocate(
          cost,
          packed.map(({ grams }) => grams),
        );
  return packed.map(({ service, ...parcel }, at) => {
    const items = itemsOf(order, parcel.items);
    const worth = items.reduce((sum, { quantity, unit_price }) => sum + quantity * unit_price, 0);
    return {
      order_id: order.id,
      service: service.id,
      service_code: service.code,
      box_name: parcel.box?.name ?? null,
      grams: parcel.grams,
      length: parcel.length,
      width: parcel.width,
      height: parcel.height,
      items,
      declared_value: declaredValue(settings, service, worth),
      quoted_cost: costs[at] ?? null,
      recipient,
      fiscal_kind: nfeKey ? "nfe" : "content_declaration",
      nfe_key: nfeKey,
      expected_on: dateIn(data, "deliver_by"),
    };
  });
}
