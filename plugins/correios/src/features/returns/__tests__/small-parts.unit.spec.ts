import fc from "fast-check";
import type { ReturnItemRow, ReturnRequestRow } from "../../../modules/returns/types";
import { assertBuyer } from "../domain/access";
import { boxFor } from "../domain/measures";
import { dueFor, nextTry } from "../use-cases/pay";
import { planRefund, refundNote } from "../use-cases/refund";
import { returnStates } from "../domain/state-table";
import { HOLDING_STATES, RETURN_EVENTS, type ReturnState } from "../domain/states";

describe("the table of states", () => {
  it("names state and event of what it does not allow", () => {
    expect(returnStates.next("approved", "authorize")).toBe("authorized");
    expect(() => returnStates.next("refunded", "refund")).toThrow(/"refunded".*"refund"/);
    expect(() => returnStates.next("requested", "refund")).toThrow(
      expect.objectContaining({ code: "return_transition_illegal" }),
    );
  });

  it("pays only what was posted or received, and never twice", () => {
    expect(returnStates.before("refund")).toEqual(["posted", "received"]);
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...RETURN_EVENTS), { maxLength: 25 }), (events) => {
        let state: ReturnState = "requested";
        let refunds = 0;
        for (const event of events.filter((one) => returnStates.allows(state, one))) {
          if (!returnStates.allows(state, event)) {
            continue;
          }
          state = returnStates.next(state, event);
          refunds += event === "refund" ? 1 : 0;
        }
        expect(refunds).toBeLessThanOrEqual(1);
        // What lets go of the pieces stays let go of: they may be in another return by then.
        const over = !HOLDING_STATES.includes(state);
        expect(over && RETURN_EVENTS.some((event) => returnStates.allows(state, event))).toBe(false);
      }),
    );
  });
});

describe("planning a refund", () => {
  const money = fc.integer({ min: 0, max: 100_000 });
  const payment = fc.record({ captured: money, elsewhere: money, ours: money });

  it("takes no more than a payment holds, gives no more than is due, and nothing when repeated", () => {
    fc.assert(
      fc.property(fc.array(payment, { maxLength: 4 }), fc.nat(300_000), (rows, due) => {
        const payments = rows.map(({ captured, elsewhere, ours }, index) => {
          const other = Math.min(elsewhere, captured);
          const refunds = [
            { amount: other, note: null },
            { amount: Math.min(ours, captured - other), note: refundNote("rret_1") },
          ];
          const refunded = refunds.reduce((sum, { amount }) => sum + amount, 0);
          return { id: `pay_${index}`, captured, refunded, refunds };
        });
        const { parts, given } = planRefund(payments, "rret_1", due);
        const total = parts.reduce((sum, { amount }) => sum + amount, 0);
        expect(given + total).toBeLessThanOrEqual(Math.max(due, given));
        for (const { payment_id: id, amount } of parts) {
          const { captured, refunded } = payments.find((one) => one.id === id)!;
          expect(amount).toBeGreaterThan(0);
          expect(amount).toBeLessThanOrEqual(captured - refunded);
        }
        const after = payments.map((one) => {
          const amount = parts.find(({ payment_id: id }) => id === one.id)?.amount ?? 0;
          const refunds = [...one.refunds, { amount, note: refundNote("rret_1") }];
          return { ...one, refunded: one.refunded + amount, refunds };
        });
        expect(planRefund(after, "rret_1", given + total).parts).toEqual([]);
      }),
    );
  });
});

describe("what is due", () => {
  const row = { kind: "withdrawal", refund_amount: 10_000, freight_refund: 2_000 } as ReturnRequestRow;
  const item = (received: number | null) => ({ quantity: 2, amount: 10_000, received }) as ReturnItemRow;

  it("is everything before staff counts, and the part of what came after", () => {
    expect(dueFor(row, [item(null)])).toBe(12_000);
    expect(dueFor(row, [item(2)])).toBe(12_000);
    expect(dueFor(row, [item(1)])).toBe(6_000);
    expect(dueFor({ ...row, kind: "undelivered" }, [item(0)])).toBe(12_000);
  });
});

describe("who may ask", () => {
  const codeOf = (claim: { email?: string; customerId?: string }) => {
    try {
      assertBuyer({ email: "Marina@Exemplo.com", customerId: "cus_1" }, claim);
      return undefined;
    } catch (error) {
      return (error as { code: string }).code;
    }
  };

  it("is who knows the order's e-mail, or is signed in as its buyer", () => {
    expect(codeOf({ email: " marina@exemplo.COM " })).toBeUndefined();
    expect(codeOf({ customerId: "cus_1" })).toBeUndefined();
    for (const claim of [{}, { email: "" }, { email: "outra@exemplo.com" }, { customerId: "cus_2" }]) {
      expect(codeOf(claim)).toBe("return_identity_mismatch");
    }
    expect(() => assertBuyer({ email: null, customerId: null }, { email: "", customerId: null })).toThrow();
  });
});

it("announces a box that the Correios take", () => {
  const side = fc.option(fc.integer({ min: 1, max: 60 }), { nil: null });
  const piece = fc.record({
    quantity: fc.integer({ min: 1, max: 6 }),
    weight: fc.integer({ min: 1, max: 1_500 }),
    length: side,
    width: side,
    height: side,
  });
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
      const { grams, length, width, height } = boxFor(pieces, 100);
      expect(grams).toBeLessThanOrEqual(30_000);
      expect([length >= 16, width >= 11, height >= 2]).toEqual([true, true, true]);
      expect(Math.max(length, width, height)).toBeLessThanOrEqual(100);
      expect([length, width, height, grams].every(Number.isInteger)).toBe(true);
    }),
  );
});

it("waits longer after each failure, some hours at most", () => {
  const minutes = [1, 2, 3, 4, 5, 60].map((attempts) => nextTry(attempts, 0).getTime() / 60_000);
  expect(minutes).toEqual([1, 5, 15, 60, 240, 240]);
});
