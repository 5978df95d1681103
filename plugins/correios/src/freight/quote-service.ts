import { addBankBusinessDays } from "@mestres/brasil/lib/business-days";
import { localDate } from "@mestres/platform/lib/clock";
import type { Deadline, ItemAnswer } from "../client/answers";
import { MAX_LOT, type CorreiosClient, type DeadlineRequest, type PriceRequest } from "../client/client";
import { createDayCache } from "./day-cache";
import { FreightError } from "./errors";
import { createLots } from "./lots";
import { weightBracket, type Parcel } from "./parcel";

/** How long a shopper waits for a freight price at most, in milliseconds. */
export const MAX_WAIT_MS = 4_000;

export interface FreightRequest {
  /** Service code, such as 03298. */
  service: string;
  /** Eight digits each. */
  origin: string;
  destination: string;
  parcel: Parcel;
  /** Business days between the order and its posting. */
  handlingDays: number;
}

export interface FreightQuote {
  service: string;
  /** Centavos. */
  amount: number;
  /** Business days from today to delivery, handling included; null when the Correios give no deadline. */
  days: number | null;
  /** Local date; null with `days`. */
  deliverBy: string | null;
}

export interface QuoteService {
  /** @throws FreightError `freight_unavailable` | `freight_not_served` */
  quote(request: FreightRequest): Promise<FreightQuote>;
}

/**
 * Freight quotes of one Correios account. A price is kept for the day per route, service, weight bracket and box;
 * a deadline per route and service.
 */
export function createQuoteService(client: CorreiosClient, now: () => Date = () => new Date()): QuoteService {
  const askPrice = createLots<PriceRequest, ItemAnswer<number>>(MAX_LOT, client.prices);
  const askDeadline = createLots<DeadlineRequest, ItemAnswer<Deadline>>(MAX_LOT, client.deadlines);
  const prices = createDayCache<number>(now);
  const deadlines = createDayCache<Deadline>(now);

  function price({ service, origin, destination, parcel }: FreightRequest) {
    const { length, width, height } = parcel;
    const grams = weightBracket(parcel.grams);
    const key = [origin, destination, service, grams, length, width, height].join("|");
    return prices(key, MAX_WAIT_MS, () =>
      askPrice({ service, origin, destination, grams, length, width, height }),
    );
  }

  /** A parcel may be sold without a promised date: a failure here is no reason not to. */
  async function deadline({
    service,
    origin,
    destination,
    handlingDays,
  }: FreightRequest): Promise<number | null> {
    const key = [origin, destination, service].join("|");
    try {
      const answer = await deadlines(key, MAX_WAIT_MS, () => askDeadline({ service, origin, destination }));
      return answer.ok ? answer.value.days + handlingDays : null;
    } catch {
      return null;
    }
  }

  return {
    async quote(request) {
      const [priced, days] = await Promise.all([
        price(request).catch((cause: unknown) => {
          throw new FreightError("freight_unavailable", { cause });
        }),
        deadline(request),
      ]);
      if (!priced.ok) throw new FreightError("freight_not_served", { cause: priced.reason });
      // The Correios rest on the same national holidays as banks.
      const deliverBy = days === null ? null : addBankBusinessDays(localDate(now()), days);
      return { service: request.service, amount: priced.value, days, deliverBy };
    },
  };
}
