import fc from "fast-check";
import { assessReceipts, type ConfirmedReceipt } from "../receipts";

let minute = 0;
const receipt = (amountCentavos: number, refundedCentavos = 0): ConfirmedReceipt => {
  minute += 1;
  return {
    e2eid: `E${String(minute).padStart(31, "0")}`,
    amountCentavos,
    refundedCentavos,
    paidAt: new Date(minute * 60_000),
  };
};
const outcomes = (receipts: ConfirmedReceipt[], payable: Parameters<typeof assessReceipts>[2] = "open") => [
  ...assessReceipts(1000, receipts, payable).outcomes.values(),
];

describe("what received money means", () => {
  it.each([
    ["exact", [1000], "open", ["captured"]],
    ["too little", [999], "open", ["underpaid"]],
    ["too much", [1001], "open", ["overpaid"]],
    ["twice", [1000, 1000], "open", ["captured", "duplicate"]],
    ["in two parts", [400, 600], "open", ["captured", "captured"]],
    ["in parts and more", [400, 700], "open", ["captured", "overpaid"]],
    ["after the cancellation", [1000], "canceled", ["late"]],
    ["too little after the cancellation", [10], "canceled", ["underpaid"]],
    ["before its order", [1000], "no_order", ["awaiting_order"]],
    ["for a code that was replaced", [1000], "none", ["unmatched"]],
    ["for what is paid", [1000], "paid", ["duplicate"]],
  ] as const)("%s", (_name, amounts, payable, expected) => {
    expect(
      outcomes(
        amounts.map((amount) => receipt(amount)),
        payable,
      ),
    ).toEqual(expected);
  });

  it("does not count what was refunded", () => {
    expect(assessReceipts(1000, [receipt(1000, 1)], "open").fullyPaid).toBe(false);
  });

  it("gives what went back whole no part in what later money completes", () => {
    expect(outcomes([receipt(400, 400), receipt(400), receipt(1000)])).toEqual([
      "underpaid",
      "captured",
      "overpaid",
    ]);
  });

  it("goes by the time of payment, not by the order of the answer", () => {
    const first = receipt(1000);
    const second = receipt(1000);
    const { outcomes: found } = assessReceipts(1000, [second, first], "open");
    expect(found.get(first.e2eid)).toBe("captured");
    expect(found.get(second.e2eid)).toBe("duplicate");
  });

  it("pays an order exactly when the net sum covers it, with one outcome each", () => {
    const one = fc.record({
      amount: fc.integer({ min: 1, max: 5000 }),
      refunded: fc.integer({ min: 0, max: 5000 }),
    });
    fc.assert(
      fc.property(fc.array(one, { maxLength: 6 }), fc.integer({ min: 1, max: 5000 }), (list, wanted) => {
        const receipts = list.map(({ amount, refunded }) => receipt(amount, Math.min(refunded, amount)));
        const net = receipts.reduce((sum, r) => sum + r.amountCentavos - r.refundedCentavos, 0);
        const found = assessReceipts(wanted, receipts, "open");
        expect(found.fullyPaid).toBe(net >= wanted);
        expect(found.receivedCentavos).toBe(net);
        expect(found.outcomes.size).toBe(receipts.length);
        const settled = [...found.outcomes.values()].filter((o) => o === "captured" || o === "overpaid");
        expect(settled.length > 0).toBe(net >= wanted && receipts.length > 0);
      }),
    );
  });
});
