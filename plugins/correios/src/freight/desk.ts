import { parseCep } from "@mestres/brasil/lib/cep";
import { getSettingsSource } from "@mestres/platform/lib/settings";
import { createCorreiosClient } from "../client/client";
import type { CorreiosCaller } from "../client/caller";
import { correiosCaller, resetCorreiosCaller } from "../client/shared";
import { correiosSettings, type CorreiosSettings } from "../settings";
import { FreightError } from "./errors";
import { packIntoOneParcel, type PackableItem, type Parcel } from "./parcel";
import { createQuoteService, type FreightQuote, type QuoteService } from "./quote-service";

/** What a shipping option or a shopper asks to be carried. */
export interface FreightOrder {
  /** Service code; see `serviceCode`. */
  service: string;
  /** CEP, with or without hyphen. */
  destination: string;
  items: PackableItem[];
}

let current: { caller: CorreiosCaller; quotes: QuoteService } | undefined;

/** One quote service per process and account: it holds the cache. */
async function quoteService(): Promise<QuoteService> {
  const caller = await correiosCaller().catch((cause: unknown) => {
    throw new FreightError("freight_unavailable", { cause });
  });
  if (current?.caller !== caller)
    current = { caller, quotes: createQuoteService(createCorreiosClient(caller)) };
  return current.quotes;
}

/** The settings in force. */
export const readSettings = (): Promise<CorreiosSettings> => getSettingsSource().getValues(correiosSettings);

/** The single box an order travels in. @throws FreightError `freight_over_limits` */
export const packFor = (settings: CorreiosSettings, items: PackableItem[]): Parcel =>
  packIntoOneParcel(items, {
    packagingGrams: settings.packaging_grams,
    defaultItemGrams: settings.default_item_grams,
  });

/**
 * Quotes one service for an order, with the account and origin of the settings.
 * @throws FreightError; BrasilError `cep_invalid`
 */
export async function quoteFreight(order: FreightOrder): Promise<FreightQuote & { parcel: Parcel }> {
  const destination = parseCep(order.destination);
  const settings = await readSettings();
  const quotes = await quoteService();
  if (!settings.origin_cep)
    throw new FreightError("freight_unavailable", { cause: "CEP de origem não configurado" });
  const parcel = packFor(settings, order.items);
  const quote = await quotes.quote({
    service: order.service,
    origin: parseCep(settings.origin_cep),
    destination,
    parcel,
    handlingDays: settings.handling_days,
  });
  return { ...quote, parcel };
}

/** Forgets token and cached prices, as tests need between them. */
export function resetFreightDesk(): void {
  current = undefined;
  resetCorreiosCaller();
}
