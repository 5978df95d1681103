import { setFault, type FaultMode } from "@mestres/sandbox";
import { correiosWorld, ENVIRONMENT } from "../../../__tests__/correios-world";
import { quoteFreight, resetQuotes } from "../use-cases/quote/quote-freight";
import { setRateSource } from "../../../modules/freight/rate-source";
import { startingTable } from "../domain/rates/starting-table";
import { createRateTable } from "../domain/rates/table";

const { world } = correiosWorld();
const items = [{ id: "a", unitPrice: 4_990, quantity: 2, weight: 250, length: 18, width: 11, height: 6 }];
const MINUTE_MS = 60_000;
/** A shopper waits 2 s at most, and only while nobody knows yet. */
const WAIT_MS = 2_000;
const AT_ONCE_MS = 60;

/** Ways to be in trouble, for five minutes each. */
const TROUBLE: FaultMode[] = [
  "timeout",
  "too_many",
  "forbidden",
  "html_500",
  "garbage",
  "contract",
  "down",
  "slow",
  "lost",
  "forbidden",
  "contract",
  "timeout",
];

const pac = createRateTable(startingTable("13990000").filter(({ service }) => service === "pac"));
let cep = 10_000;
/** A CEP that nobody has asked about before: nothing that is remembered can answer. */
const newCep = () => `${String(++cep)}100`;
const quote = async () => {
  const destination = newCep();
  const started = performance.now();
  const { estimated, amount, days } = await quoteFreight({ service: "pac", destination, items });
  return { estimated, amount, days, ms: performance.now() - started };
};

beforeEach(() => {
  resetQuotes();
  Object.assign(process.env, ENVIRONMENT);
  setRateSource({ find: async (service, at, grams) => (service === "pac" ? pac.find(at, grams) : null) });
  // The clock is ours, the timers are real: calls take what they take, minutes pass when we say so.
  jest.useFakeTimers({
    now: new Date("2026-11-23T13:00:00Z"),
    doNotFake: [
      "hrtime",
      "nextTick",
      "performance",
      "queueMicrotask",
      "setImmediate",
      "clearImmediate",
      "setInterval",
      "clearInterval",
      "setTimeout",
      "clearTimeout",
    ],
  });
});
afterEach(() => {
  jest.useRealTimers();
  setRateSource(undefined);
  Object.keys(ENVIRONMENT).forEach((name) => Reflect.deleteProperty(process.env, name));
});

describe("an hour of trouble at the Correios", () => {
  it("costs no order: every shopper gets a price, nearly all of them at once, and the first minute after it a real one", async () => {
    expect((await quote()).estimated).toBe(false);
    const waits: number[] = [];
    for (let minute = 0; minute < 60; minute++) {
      if (minute % 5 === 0) {
        setFault(world, "correios", { mode: TROUBLE[minute / 5]!, delayMs: 4_000 });
      }
      for (let shopper = 0; shopper < 3; shopper++) {
        const { estimated, amount, days, ms } = await quote();
        expect([minute, estimated]).toEqual([minute, true]);
        expect(amount > 1_000 && days !== null && days > 1).toBe(true);
        waits.push(ms);
      }
      jest.setSystemTime(Date.now() + MINUTE_MS);
    }
    expect(Math.max(...waits)).toBeLessThan(WAIT_MS + 300);
    const sorted = waits.sort((a, b) => a - b);
    expect(sorted[Math.floor(sorted.length * 0.95)]).toBeLessThan(AT_ONCE_MS);

    setFault(world, "correios", { mode: "ok" });
    // The one whose question is put in the background; then the Correios are known to be back.
    let answer = await quote();
    for (let tries = 0; answer.estimated && tries < 50; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      jest.setSystemTime(Date.now() + 6_000);
      answer = await quote();
    }
    expect(answer.estimated).toBe(false);
  }, 60_000);

  it.each([...new Set(TROUBLE)])(
    "(%s) is noticed by its first shopper, who gets a price all the same",
    async (mode) => {
      setFault(world, "correios", { mode, delayMs: 4_000 });
      const first = await quote();
      expect(first).toMatchObject({ estimated: true });
      expect(first.ms).toBeLessThan(WAIT_MS + 300);
      setFault(world, "correios", { mode: "ok" });
    },
  );
});
