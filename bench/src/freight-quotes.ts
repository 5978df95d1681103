import { createClient, ok } from "@mestres/testing/app/client";
import { percentile, progress, round } from "./report.ts";
import type { Shop } from "./shops.ts";

/** Quotes of each kind; every one is asked for a CEP of its own step, so that nothing is known of it before. */
const COLD = 40;
const WARM = 400;
const DOWN = 200;
const CONNECTIONS = 10;
const FAST_MS = 300;
const SLOW_MS = 10_000;
/** After a fault the shop asks the Correios again by itself, within seconds. */
const RECOVERY_MS = 60_000;

type Quotes = {
  quotes: { kind: string; estimated?: boolean }[];
};
type Ask = {
  cep: string;
  items: { variant_id: string; quantity: number }[];
};

export type QuoteFigures = {
  quotes: number;
  per_second: number;
  median_ms: number;
  p95_ms: number;
  /** Answers with prices of the fallback table. */
  estimated: number;
  /** Answers without any price of the Correios. */
  without_freight: number;
};

export type FreightFigures = {
  cold_300_ms: QuoteFigures;
  warm: QuoteFigures;
  warm_10_connections: QuoteFigures;
  cold_10_s: QuoteFigures;
  warm_10_s: QuoteFigures;
  down: QuoteFigures;
  down_10_connections: QuoteFigures;
};

/** First five digits of CEPs in every region; each ask counts on from one of them. */
const REGIONS = [1310, 20040, 30140, 40020, 50030, 60060, 66010, 69005, 70040, 74003, 80010, 88010, 90010];

/** Quotes from the shop while its Correios are quick, slow and down; what nobody has asked before and what is known. */
export async function measureQuotes(shop: Shop): Promise<FreightFigures> {
  const store = createClient(shop.url, { "x-publishable-api-key": shop.seed.publishableKey });
  const sandbox = createClient(shop.sandboxUrl ?? "");
  const correios = (mode: string, delayMs?: number) =>
    ok(sandbox("/control/faults", { json: { service: "correios", mode, ...(delayMs && { delayMs }) } }));
  let turn = 0;
  const fresh = (count: number): Ask[] =>
    Array.from({ length: count }, () => {
      const at = turn++;
      const step = (REGIONS[at % REGIONS.length] ?? 1310) + Math.floor(at / REGIONS.length);
      const variant_id = shop.seed.variantIds[at % shop.seed.variantIds.length] ?? "";
      return {
        cep: `${String(step).padStart(5, "0")}100`,
        items: [{ variant_id, quantity: 1 + (at % 3) }],
      };
    });
  const again = (asks: readonly Ask[], count: number): Ask[] =>
    Array.from({ length: count }, (_, index) => asks[index % asks.length] as Ask);
  const ask = (json: Ask) => ok(store<Quotes>("/store/freight/quotes", { json }));

  async function measure(name: string, asks: readonly Ask[], connections = 1): Promise<QuoteFigures> {
    await shop.idle();
    progress(`${name}: ${asks.length} quotes`);
    const waiting = [...asks];
    const answers: { ms: number; quotes: Quotes["quotes"] }[] = [];
    const began = performance.now();
    const shopper = async () => {
      for (let next = waiting.shift(); next; next = waiting.shift()) {
        const asked = performance.now();
        const { quotes } = await ask(next);
        answers.push({
          ms: performance.now() - asked,
          quotes: quotes.filter(({ kind }) => kind === "correios"),
        });
      }
    };
    await Promise.all(Array.from({ length: connections }, shopper));
    const seconds = (performance.now() - began) / 1_000;
    const times = answers.map(({ ms }) => ms);
    return {
      quotes: answers.length,
      per_second: round(answers.length / seconds),
      median_ms: round(percentile(times, 50)),
      p95_ms: round(percentile(times, 95)),
      estimated: answers.filter(({ quotes }) => quotes.some(({ estimated }) => estimated)).length,
      without_freight: answers.filter(({ quotes }) => quotes.length === 0).length,
    };
  }

  /** Until the shop takes prices from the Correios again. */
  async function recovered(): Promise<void> {
    await correios("ok");
    const deadline = Date.now() + RECOVERY_MS;
    for (;;) {
      const { quotes } = await ask(fresh(1)[0] as Ask);
      if (quotes.some(({ kind, estimated }) => kind === "correios" && !estimated)) {
        return;
      }
      if (Date.now() > deadline) {
        throw new Error("the shop did not take prices from the Correios again");
      }
    }
  }

  progress("warming up");
  for (const one of fresh(5)) {
    await ask(one);
  }
  await correios("slow", FAST_MS);
  const known = fresh(COLD);
  const cold = await measure("nothing known, Correios at 300 ms", known);
  const warm = await measure("all known", again(known, WARM));
  const warm10 = await measure("all known, 10 connections", again(known, WARM), CONNECTIONS);

  await recovered();
  await correios("slow", SLOW_MS);
  const unknown = fresh(COLD);
  const coldSlow = await measure("nothing known, Correios at 10 s", unknown);
  const warmSlow = await measure("all known, Correios at 10 s", again(known, WARM));

  await recovered();
  await correios("down");
  const down = await measure("nothing known, Correios down", fresh(DOWN));
  const down10 = await measure("nothing known, Correios down, 10 connections", fresh(DOWN), CONNECTIONS);
  await correios("ok");
  return {
    cold_300_ms: cold,
    warm,
    warm_10_connections: warm10,
    cold_10_s: coldSlow,
    warm_10_s: warmSlow,
    down,
    down_10_connections: down10,
  };
}
