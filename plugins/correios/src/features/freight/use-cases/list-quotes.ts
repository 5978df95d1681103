import { toCentavos } from "@mestres/platform/lib/money";
import type { LocalDeliveryError } from "../../local-delivery/domain/errors";
import { currentFreeFreightHint, type FreeFreightHint } from "../../local-delivery/read/free-freight";
import { LOCAL_DELIVERY_PROVIDER_ID } from "../../local-delivery/domain/options";
import { quoteLocalDelivery, type PickupView } from "../../local-delivery/read/quote-local";
import { quoteFreight } from "./quote/quote-freight";
import { FreightError, type FreightErrorCode } from "../domain/errors";
import { goodsOf } from "../domain/pack";
import { CORREIOS_PROVIDER_ID } from "../../services/domain/provider-id";
import { serviceOf } from "../../services/domain/services";
import type { ShippingOption } from "../read/shipping-options";
import { readSettings } from "../../../settings";
import type { PricedItem } from "../../packing/domain/priced-item";

/** A way of delivery with its price, as the store API shows it. */
export type Quote = {
  shipping_option_id: string;
  name: string;
  kind: "correios" | "local" | "pickup" | "flat";
  service_code?: string;
  /** What the shopper pays; centavos. */
  amount: number;
  /** Whether the Correios did not answer and the price is from the shop's own table. */
  estimated: boolean;
  /** Whether the shop pays it. */
  free: boolean;
  /** Business days until delivery; null where none is promised. */
  days: number | null;
  /** Local date. */
  delivery_by: string | null;
  /** Where and when to fetch it, where there is a pick-up point. */
  pickup?: PickupView;
};

export type QuoteList = {
  quotes: Quote[];
  /** Why no freight of the Correios is among the quotes; null when one is, or when the shop offers none. */
  unavailable: { code: string; message: string } | null;
  /** What is missing for free freight there; null where no rule holds. */
  free_freight: FreeFreightHint | null;
  /** Ways of our own that this order could have, were it a little different: a minimum not reached. */
  hints: { code: string; message: string }[];
};

const isPickup = ({ type, data, service_zone }: ShippingOption) =>
  service_zone?.fulfillment_set?.type === "pickup" || type?.code === "pickup" || data?.id === "pickup";

function flatQuote(option: ShippingOption): Quote[] {
  const reais = option.calculated_price?.calculated_amount;
  if (option.price_type !== "flat" || reais === undefined || reais === null) {
    return [];
  }
  return [
    {
      shipping_option_id: option.id,
      name: option.name,
      kind: isPickup(option) ? "pickup" : "flat",
      amount: toCentavos(reais),
      estimated: false,
      free: false,
      days: null,
      delivery_by: null,
    },
  ];
}

async function localQuote(
  option: ShippingOption,
  cep: string,
  subtotal: number,
  onRefusal: (error: LocalDeliveryError) => void,
): Promise<Quote[]> {
  const quote = await quoteLocalDelivery(option, cep, subtotal, onRefusal);
  if (!quote) {
    return [];
  }
  const { kind, amount, free, days, delivery_by, pickup } = quote;
  const { id, name } = option;
  return [
    {
      shipping_option_id: id,
      name,
      kind,
      amount,
      estimated: false,
      free,
      days,
      delivery_by,
      ...(pickup && { pickup }),
    },
  ];
}

/** The reason worth telling: a parcel over the limits is the shopper's to change, an outage may pass. */
const IMPORTANCE: FreightErrorCode[] = [
  "freight_item_over_limits",
  "freight_over_limits",
  "freight_unavailable",
  "freight_not_served",
];

function mostImportant(errors: FreightError[]): FreightError | undefined {
  return IMPORTANCE.map((code) => errors.find((error) => error.code === code)).find(Boolean) ?? errors[0];
}

/**
 * Quotes every option for the items: Correios by their API, our own by area and pick-up point, others at their flat
 * price. Never fails for the Correios' sake: what else is offered stays, and `unavailable` says why they are missing.
 *
 * @param onError told of each service that could not be quoted
 */
export async function listQuotes(
  options: ShippingOption[],
  cep: string,
  items: PricedItem[],
  onError: (error: FreightError, service: string) => void,
): Promise<QuoteList> {
  const settings = await readSettings();
  const errors: FreightError[] = [];
  const refusals: LocalDeliveryError[] = [];
  const subtotal = goodsOf(items);
  const quoteOption = async (option: ShippingOption): Promise<Quote[]> => {
    if (option.provider_id === LOCAL_DELIVERY_PROVIDER_ID) {
      return localQuote(option, cep, subtotal, (refusal) => refusals.push(refusal));
    }
    if (option.provider_id !== CORREIOS_PROVIDER_ID) {
      return flatQuote(option);
    }
    const service = serviceOf(settings, option.data);
    if (!service?.enabled) {
      return [];
    }
    try {
      const quote = await quoteFreight({ service: service.id, destination: cep, items });
      const { id, name } = option;
      return [
        {
          shipping_option_id: id,
          name,
          kind: "correios",
          service_code: quote.service_code,
          amount: quote.amount,
          estimated: quote.estimated,
          free: quote.free,
          days: quote.days,
          delivery_by: quote.deliverBy,
        },
      ];
    } catch (error) {
      if (!(error instanceof FreightError)) {
        throw error;
      }
      // A service for one small thing is simply not offered for anything else.
      if (!service.singleParcel) {
        errors.push(error);
      }
      onError(error, service.code);
      return [];
    }
  };
  const [quoted, freeFreight] = await Promise.all([
    Promise.all(options.map(quoteOption)),
    currentFreeFreightHint({ subtotal, cep }),
  ]);
  const quotes = quoted.flat();
  const reason = quotes.some(({ kind }) => kind === "correios") ? undefined : mostImportant(errors);
  return {
    quotes: quotes.sort(
      (a, b) =>
        Number(a.kind === "pickup") - Number(b.kind === "pickup") ||
        a.amount - b.amount ||
        // Of two that are free the sooner one first; one without a date last.
        (a.delivery_by ?? "9").localeCompare(b.delivery_by ?? "9"),
    ),
    unavailable: reason ? { code: reason.code ?? "freight_unavailable", message: reason.message } : null,
    free_freight: freeFreight,
    hints: refusals
      .filter(({ code }) => code === "local_delivery_below_minimum")
      .map(({ code = "", message }) => ({ code, message })),
  };
}
