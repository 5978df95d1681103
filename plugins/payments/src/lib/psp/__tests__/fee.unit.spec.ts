import fc from "fast-check";
import { pixFee, withFees } from "../fee";

const receipt = { e2eid: "E1", amountCentavos: 10_000, refundedCentavos: 0, paidAt: new Date() };

describe("the PSP's fee", () => {
  it.each([
    [10_000, { percent: 1.19, fixed: 0 }, 119],
    [10_050, { percent: 1, fixed: 0 }, 101],
    [10_000, { percent: 0, fixed: 35 }, 35],
    [10, { percent: 0, fixed: 35 }, 10],
  ])("of %i by %j is %i", (amount, fee, expected) => {
    expect(pixFee(amount, fee)).toBe(expected);
  });

  it("is a whole number of centavos between nothing and the amount", () => {
    fc.assert(
      fc.property(
        fc.nat(2_000_000_000),
        fc.double({ min: 0, max: 20, noNaN: true }),
        fc.nat(10_000),
        (amount, percent, fixed) => {
          const fee = pixFee(amount, { percent, fixed });
          expect(Number.isSafeInteger(fee) && fee >= 0 && fee <= amount).toBe(true);
        },
      ),
    );
  });

  it("is the PSP's own word when it says so", () => {
    const fee = { percent: 1.19, fixed: 0 };
    expect(withFees([{ ...receipt, feeCentavos: 5 }, receipt], fee).map((one) => one.feeCentavos)).toEqual([
      5, 119,
    ]);
    expect(withFees([receipt], undefined)[0]?.feeCentavos).toBeUndefined();
  });
});
