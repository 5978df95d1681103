import fc from "fast-check";
import { paymentRecords } from "../records/store";
import { refundStore } from "../refunds/store";
import { ModelShop } from "./model/shop";

const PRICE = 1000;
/** Exact, too little, too much. */
const amounts = fc.constantFrom(PRICE, PRICE, PRICE, PRICE - 400, PRICE - 600, PRICE + 50);

const payment = fc.record({
  type: fc.constant("pay" as const),
  code: fc.nat(3),
  amount: amounts,
  late: fc.boolean(),
});
const action = fc.oneof(
  payment,
  fc.record({ type: fc.constant("settle" as const), code: fc.nat(3) }),
  fc.record({ type: fc.constant("wait" as const), ms: fc.constantFrom(10_000, 70_000, 200_000) }),
  fc.constant({ type: "renew" as const }),
  fc.constant({ type: "expire" as const }),
  fc.constant({ type: "cancel" as const }),
  fc.record({
    type: fc.constant("refund" as const),
    amount: fc.integer({ min: 1, max: PRICE }),
    verdict: fc.constantFrom("DEVOLVIDO", "EM_PROCESSAMENTO", "NAO_REALIZADO"),
  }),
  fc.record({ type: fc.constant("case" as const), index: fc.nat(5) }),
);
/** Each action may die after so many writes, and a shopper may pay right before one of our calls. */
const step = fc.record({
  action,
  crashIn: fc.oneof({ weight: 3, arbitrary: fc.constant(Infinity) }, { weight: 1, arbitrary: fc.nat(12) }),
  intruder: fc.option(fc.record({ before: fc.nat(3), payment }), { nil: undefined }),
});
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

const codeOf = (shop: ModelShop, index: number): string => {
  const txids = shop.txids();
  return txids[index % txids.length] as string;
};

async function perform(shop: ModelShop, { action: one }: Step): Promise<void> {
  switch (one.type) {
    case "pay":
      return shop.psp.pay(codeOf(shop, one.code), one.amount, one.late);
    case "settle":
      return shop.settle(codeOf(shop, one.code));
    case "wait":
      shop.now += one.ms;
      return;
    case "renew":
      return shop.renew();
    case "expire":
      expect(await shop.expire()).toEqual([]);
      return;
    case "cancel":
      return shop.cancel();
    case "refund":
      shop.verdict = one.verdict as ModelShop["verdict"];
      return shop.refund(one.amount);
    case "case":
      return shop.refundCase(one.index);
  }
}

async function play(shop: ModelShop, one: Step): Promise<void> {
  let calls = 0;
  shop.psp.intrude = () => {
    const { intruder } = one;
    if (intruder && calls === intruder.before) {
      shop.psp.pay(codeOf(shop, intruder.payment.code), intruder.payment.amount, intruder.payment.late);
    }
    calls += 1;
  };
  shop.verdict = "DEVOLVIDO";
  shop.crashIn = one.crashIn;
  await shop.attempt(() => perform(shop, one));
  shop.psp.intrude = () => undefined;
  expect(shop.captures).toBeLessThanOrEqual(1);
}

/** Nobody acts any more: the sweeps ask about everything, and the PSP finishes what it took. */
async function comeToRest(shop: ModelShop): Promise<void> {
  for (const refund of shop.psp.refunds()) {
    refund.status = refund.status === "EM_PROCESSAMENTO" ? "NAO_REALIZADO" : refund.status;
  }
  shop.sweepRefunds();
  await shop.resumeCases();
  for (const txid of shop.txids()) {
    await shop.settle(txid);
  }
}

describe("one order, shopper, webhook, job and staff at once, any of them dying anywhere", () => {
  afterAll(() => {
    paymentRecords.set(undefined);
    refundStore.set(undefined);
  });

  it("captured less refunded, and what is before staff, is what the PSP has", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 25 }), async (steps) => {
        const shop = new ModelShop();
        for (const one of steps) {
          await play(shop, one);
        }
        await comeToRest(shop);
        expect(shop.refundable() + shop.aside()).toBe(shop.psp.balance());
        expect(shop.refundable()).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 1000 },
    );
  });

  it("the history and the settlements tell each payment once", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 20 }), async (steps) => {
        const shop = new ModelShop();
        for (const one of steps) {
          await play(shop, one);
        }
        await comeToRest(shop);
        const history = [...shop.records.history.values()];
        const told = history
          .filter(({ kind }) => kind === "payment_received")
          .map(({ reference }) => reference);
        expect(told.sort()).toEqual([...shop.store.receipts.keys()].sort());
        expect(history.filter(({ kind }) => kind === "payment_captured")).toHaveLength(shop.payment ? 1 : 0);
        const paying = [...shop.store.receipts.values()].filter(({ outcome }) =>
          ["captured", "overpaid"].includes(outcome),
        );
        const settled = [...shop.records.settlements.values()].reduce((sum, { gross }) => sum + gross, 0);
        expect(settled).toBe(paying.reduce((sum, { amount }) => sum + amount, 0));
        expect(paying.length > 0).toBe(Boolean(shop.payment));
      }),
      { numRuns: 500 },
    );
  });
});
