import { parseCep } from "@mestres/brasil/lib/cep";
import { allocate, toCentavos } from "@mestres/platform/lib/money";
import type { CorreiosCaller } from "../../../../drivers/correios/caller";
import { createCorreiosClient, type CorreiosClient } from "../../../../drivers/correios/client";
import { correiosCaller, resetCorreiosCaller } from "../../../../drivers/correios/account";
import { applyFreeFreight } from "../../../local-delivery/read/free-freight";
import { activeShippingBoxes } from "../../../../modules/boxes/box-source";
import { type CorreiosSettings, readSettings } from "../../../../settings";
import { FreightError } from "../../domain/errors";
import { keptQuote } from "../../domain/kept-quote";
import { goodsOf, packFor, worthOf } from "../../domain/pack";
import { createQuoteService, type QuoteService } from "./quote-service";
import {
  declaredValue,
  findService,
  fixedAddOns,
  type FreightService,
} from "../../../services/domain/services";
import type { CarriageQuote, QuotedParcel } from "../../domain/quote";
import type { PricedItem } from "../../../packing/domain/priced-item";

/** What a shipping option or a shopper asks to be carried. */
export type FreightOrder = {
  /** Service id or contract code; see `serviceOf`. */
  service: string;
  /** CEP, with or without hyphen. */
  destination: string;
  items: PricedItem[];
  /** What the items are worth, in centavos, where it is not the sum of their prices. */
  declaredValue?: number;
  /** Data of the shipping method that was chosen before, whose price stands; see `keptQuote`. */
  chosen?: Record<string, unknown> | null;
};

export type FreightQuote = {
  /** Service id. */
  service: string;
  service_code: string;
  /** What the shopper pays, in centavos: the cost, or nothing. */
  amount: number;
  free: boolean;
  parcels: QuotedParcel[];
} & CarriageQuote;

let current: { caller: CorreiosCaller | null; quotes: QuoteService } | undefined;

/** Asks nobody: for a shop without account or origin, which sells by its own table all the same. */
function unaskable(cause: unknown): CorreiosClient {
  const refuse = () => Promise.reject(cause instanceof Error ? cause : new Error(String(cause)));
  return { prices: refuse, deadlines: refuse };
}

/** One quote service per process and account: it holds the cache. */
async function quoteService(settings: CorreiosSettings): Promise<QuoteService> {
  let caller: CorreiosCaller | null = null;
  let cause: unknown = "CEP de origem não configurado";
  if (settings.origin_cep) {
    caller = await correiosCaller().catch((error: unknown) => ((cause = error), null));
  }
  if (!current || current.caller !== caller) {
    const client = caller ? createCorreiosClient(caller) : unaskable(cause);
    current = { caller, quotes: createQuoteService(client) };
  }
  return current.quotes;
}

/** @throws FreightError `freight_not_served` when the shop does not offer it */
function offered(settings: CorreiosSettings, idOrCode: string): FreightService {
  const service = findService(settings, idOrCode);
  if (!service?.enabled) {
    throw new FreightError("freight_not_served", { cause: `${idOrCode} não é oferecido` });
  }
  return service;
}

/** Asks what the parcels cost. */
async function carry(
  settings: CorreiosSettings,
  service: FreightService,
  destination: string,
  parcels: QuotedParcel[],
): Promise<CarriageQuote> {
  const quotes = await quoteService(settings);
  return quotes.quote({
    service,
    origin: settings.origin_cep ? parseCep(settings.origin_cep) : "",
    destination,
    parcels,
    addOns: fixedAddOns(settings),
    insured: toCentavos(settings.automatic_insurance),
    handlingDays: settings.handling_days,
  });
}

/** The order's parcels, each with what is declared of its worth; a worth told for the whole order is split among them. */
async function parcelsFor(
  settings: CorreiosSettings,
  service: FreightService,
  { items, declaredValue: told }: FreightOrder,
): Promise<QuotedParcel[]> {
  const parcels = packFor(settings, service, items, await activeShippingBoxes());
  const worth = parcels.map((parcel) => worthOf(parcel, items));
  const shares = told === undefined ? worth : allocate(told, worth);
  return parcels.map((parcel, index) => ({
    ...parcel,
    declared: declaredValue(settings, service, shares[index] ?? 0),
  }));
}

/** By the shop's rules for free freight; the goods count before discounts. */
async function isFree(service: string, cep: string, items: PricedItem[], cost: number): Promise<boolean> {
  const free = await applyFreeFreight({ subtotal: goodsOf(items), cep, quotes: [{ service, cost }] });
  return free.get(service)?.free ?? false;
}

/**
 * Quotes one service for an order, with the account and origin of the settings.
 * @throws FreightError; BrasilError `cep_invalid`
 */
export async function quoteFreight(order: FreightOrder): Promise<FreightQuote> {
  const { items, chosen } = order;
  const destination = parseCep(order.destination);
  const settings = await readSettings();
  const service = offered(settings, order.service);
  const parcels = await parcelsFor(settings, service, order);
  const carriage =
    keptQuote(chosen, { service: service.id, cep: destination, parcels }) ??
    (await carry(settings, service, destination, parcels));
  const free = await isFree(service.id, destination, items, carriage.cost);
  return {
    ...carriage,
    service: service.id,
    service_code: service.code,
    amount: free ? 0 : carriage.cost,
    free,
    parcels,
  };
}

/** Forgets token, circuits and cached prices, as tests need between them. */
export function resetQuotes(): void {
  current = undefined;
  resetCorreiosCaller();
}
