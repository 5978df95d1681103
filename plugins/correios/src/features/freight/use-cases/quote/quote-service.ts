import { addBankBusinessDays } from "@mestres/brasil/lib/business-days";
import { localDate } from "@mestres/platform/lib/clock";
import { LRUCache } from "lru-cache";
import type { Deadline, ItemAnswer } from "../../../../drivers/correios/answers";
import type { CorreiosClient, DeadlineRequest, PriceRequest } from "../../../../drivers/correios/client";
import { chargedGrams, weightBracket } from "../../../packing/domain/charged-weight";
import { cepStep } from "../../domain/cep-step";
import { createDayCache } from "./day-cache";
import { FreightError } from "../../domain/errors";
import { createHealth } from "./health";
import { createLots } from "./lots";
import { parcelKey } from "../../domain/parcel-key";
import { insuranceOf } from "../../domain/insurance";
import { getRateSource } from "../../../../modules/freight/rate-source";
import type { Rate } from "../../domain/rates/table";
import type { FreightService } from "../../../services/domain/services";
import type { DeclaredParcel, CarriageQuote } from "../../domain/quote";
import { MAX_LOT } from "../../domain/lot-size";

/** An estimate stands for so long, also when the Correios are back: what a page showed is what the next one charges. */
const ESTIMATE_STANDS_MS = 10 * 60_000;
const MAX_ESTIMATES = 10_000;

/** How long a shopper waits for the Correios at most, in milliseconds. */
export const MAX_WAIT_MS = 2_000;

export type FreightRequest = {
  service: Pick<FreightService, "id" | "code" | "express" | "declaredValueCode">;
  /** Eight digits each. */
  origin: string;
  destination: string;
  parcels: DeclaredParcel[];
  /** Codes of the add-ons of every parcel. */
  addOns: string[];
  /** Covered without charge, in centavos. */
  insured: number;
  /** Business days between the order and its posting. */
  handlingDays: number;
};

export type QuoteService = {
  /** @throws FreightError `freight_unavailable` | `freight_not_served` */
  quote(request: FreightRequest): Promise<CarriageQuote>;
};

type ParcelPrice = {
  amount: number;
  /** The line of the table that it is from; null when the Correios said it. */
  rate: Rate | null;
};

/**
 * Freight quotes of one Correios account. A price is kept for the day per origin, CEP step, service, add-ons and what
 * of the parcel is charged for; a deadline per origin, CEP step and service. When the Correios do not answer in time,
 * the fallback table does.
 */
export function createQuoteService(client: CorreiosClient, now: () => Date = () => new Date()): QuoteService {
  const askPrice = createLots<PriceRequest, ItemAnswer<number>>(MAX_LOT, client.prices);
  const askDeadline = createLots<DeadlineRequest, ItemAnswer<Deadline>>(MAX_LOT, client.deadlines);
  const health = createHealth(now);
  const prices = createDayCache<number>(now, health, MAX_WAIT_MS);
  const deadlines = createDayCache<Deadline>(now, health, MAX_WAIT_MS);

  const estimates = new LRUCache<string, CarriageQuote & { until: number }>({ max: MAX_ESTIMATES });

  function estimate(request: FreightRequest, parcel: DeclaredParcel): Promise<Rate | null> {
    const { grams, length, width, height } = parcel;
    return getRateSource().find(
      request.service.id,
      request.destination,
      chargedGrams(grams, length, width, height),
    );
  }

  async function price(request: FreightRequest, parcel: DeclaredParcel): Promise<ParcelPrice> {
    const { service, origin, destination, addOns, insured } = request;
    const { grams, length, width, height, declared } = parcel;
    const rest = [origin, service.code, parcelKey(parcel), Math.ceil(declared / 100), ...addOns].join("|");
    const declaration = declared > 0 ? { value: declared, code: service.declaredValueCode } : undefined;
    let answer: ItemAnswer<number>;
    try {
      answer = await prices({
        key: `${destination}|${rest}`,
        sharedKey: `${cepStep(destination)}|${rest}`,
        load: () =>
          askPrice({
            service: service.code,
            origin,
            destination,
            grams: weightBracket(grams),
            length,
            width,
            height,
            addOns,
            ...(declaration && { declared: declaration }),
          }),
      });
    } catch (cause) {
      const rate = await estimate(request, parcel);
      if (!rate) {
        throw new FreightError("freight_unavailable", { cause });
      }
      return { amount: rate.amount + insuranceOf(declared, insured), rate };
    }
    if (!answer.ok) {
      throw new FreightError("freight_not_served", { cause: answer.reason });
    }
    return { amount: answer.value, rate: null };
  }

  /** Business days from posting as the Correios say; null when they do not. @throws FreightError `freight_not_served` */
  async function deadline({ service, origin, destination }: FreightRequest): Promise<number | null> {
    const rest = [origin, service.code].join("|");
    let answer: ItemAnswer<Deadline>;
    try {
      answer = await deadlines({
        key: `${destination}|${rest}`,
        sharedKey: `${cepStep(destination)}|${rest}`,
        load: () => askDeadline({ service: service.code, origin, destination }),
      });
    } catch {
      return null;
    }
    if (answer.ok) {
      return answer.value.days;
    }
    // A parcel may be sold without a promised date, but not one that is sold for its hour.
    if (service.express) {
      throw new FreightError("freight_not_served", { cause: answer.reason });
    }
    return null;
  }

  /** The table's days, where the Correios gave none. */
  async function estimatedDays(request: FreightRequest, priced: ParcelPrice[]): Promise<number | null> {
    const rates = await Promise.all(
      request.parcels.map(async (parcel, index) => priced[index]?.rate ?? (await estimate(request, parcel))),
    );
    const days = rates.flatMap((rate) => (rate ? [rate.days] : []));
    return days.length > 0 ? Math.max(...days) : null;
  }

  async function ask(request: FreightRequest): Promise<CarriageQuote> {
    const [priced, promised] = await Promise.all([
      Promise.all(request.parcels.map((parcel) => price(request, parcel))),
      deadline(request),
    ]);
    const carriage = promised ?? (await estimatedDays(request, priced));
    if (carriage === null && request.service.express) {
      throw new FreightError("freight_unavailable", { cause: "sem prazo para um serviço expresso" });
    }
    const days = carriage === null ? null : carriage + request.handlingDays;
    return {
      cost: priced.reduce((sum, { amount }) => sum + amount, 0),
      days,
      // The Correios rest on the same national holidays as banks.
      deliverBy: days === null ? null : addBankBusinessDays(localDate(now()), days),
      estimated: priced.some(({ rate }) => rate !== null),
    };
  }

  return {
    async quote(request) {
      const { service, parcels, ...rest } = request;
      const asked = parcels.map((parcel) => [parcelKey(parcel), parcel.declared]);
      const key = JSON.stringify([service.code, asked, rest]);
      const told = estimates.get(key);
      if (told && told.until > now().getTime()) {
        const { until: _, ...quote } = told;
        return quote;
      }
      const quote = await ask(request);
      if (quote.estimated) {
        estimates.set(key, { ...quote, until: now().getTime() + ESTIMATE_STANDS_MS });
      }
      return quote;
    },
  };
}
