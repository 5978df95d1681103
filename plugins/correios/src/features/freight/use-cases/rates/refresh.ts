import type { Deadline, ItemAnswer } from "../../../../drivers/correios/answers";
import type { CorreiosClient } from "../../../../drivers/correios/client";
import { planRefresh, type PlannedLot } from "../../domain/rates/plan";
import { REGIONS, type PricedRegion } from "../../domain/rates/ranges";
import { MAX_LOT } from "../../domain/lot-size";
import type { RateKey, RefreshedLot, RefreshStore } from "../../domain/rates/refresh-run";
import { errorText } from "@mestres/platform/lib/error-text";

/** Who asks, and what. */
export type RefreshTerms = {
  /** Eight digits. */
  origin: string;
  /** Codes of the add-ons that every parcel gets. */
  addOns: string[];
};

/** Small enough that no cubic weight is ever charged. */
const SAMPLE_SIDES = { length: 16, width: 11, height: 2 };

/**
 * Goes on with the filling that is running, if there is one, until it is through or the time is up. A call that fails
 * leaves the table as it is and the rest for later. Safe to be killed anywhere, and to run on many machines.
 *
 * @param mayGoOn asked before every call
 */
export async function runRefresh(
  store: RefreshStore,
  client: CorreiosClient,
  terms: RefreshTerms,
  mayGoOn: () => boolean,
): Promise<void> {
  const run = await store.claimRefresh();
  if (!run) {
    return;
  }
  const plan = planRefresh(run.services);
  const deadlines = new Map<string, ItemAnswer<Deadline>>();
  for (let step = run.step; ; step++) {
    const lot = plan[step];
    if (!lot) {
      return store.finishRefresh(run.id);
    }
    if (!mayGoOn()) {
      return store.releaseRefresh(run.id);
    }
    let asked: RefreshedLot;
    try {
      asked = await askLot(client, terms, lot, deadlines);
    } catch (error) {
      return store.postponeRefresh(run.id, errorText(error));
    }
    if (!(await store.advanceRefresh(run.id, step, asked))) {
      return;
    }
  }
}

async function askLot(
  client: CorreiosClient,
  { origin, addOns }: RefreshTerms,
  { service, prices }: PlannedLot,
  deadlines: Map<string, ItemAnswer<Deadline>>,
): Promise<RefreshedLot> {
  const keyOf = ({ sample }: PricedRegion) => `${service.id}|${sample}`;
  const unknown = prices.find(({ region }) => !deadlines.has(keyOf(region)));
  if (unknown) {
    const from = REGIONS.indexOf(unknown.region);
    const regions = REGIONS.slice(from, from + MAX_LOT);
    const answers = await client.deadlines(
      regions.map(({ sample }) => ({ service: service.code, origin, destination: sample })),
    );
    regions.forEach((region, index) => deadlines.set(keyOf(region), answers[index] as ItemAnswer<Deadline>));
  }
  const answers = await client.prices(
    prices.map(({ region, grams }) => ({
      service: service.code,
      origin,
      destination: region.sample,
      grams,
      ...SAMPLE_SIDES,
      addOns,
    })),
  );
  const lot: RefreshedLot = { rates: [], gone: [], refused: 0, problem: null };
  prices.forEach(({ region, grams }, index) => {
    const price = answers[index] as ItemAnswer<number>;
    const deadline = deadlines.get(keyOf(region)) as ItemAnswer<Deadline>;
    const keys = region.ranges.map(({ from, to }): RateKey => {
      return { service: service.id, cep_start: from, cep_end: to, max_grams: grams };
    });
    if (price.ok && deadline.ok) {
      lot.rates.push(...keys.map((key) => ({ ...key, amount: price.value, days: deadline.value.days })));
      return;
    }
    lot.refused += 1;
    lot.problem = [price, deadline].flatMap((answer) => (answer.ok ? [] : [answer.reason]))[0] ?? null;
    // An ordinary service goes everywhere, so a refusal is about the sample; an express one may have left a region.
    if (service.express) {
      lot.gone.push(...keys);
    }
  });
  return lot;
}
