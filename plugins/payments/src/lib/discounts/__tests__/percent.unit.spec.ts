import fc from "fast-check";
import { discountOf } from "../percent";
import { hasPixDiscount } from "../promotion";
import { paymentDiscountSettings } from "../settings";

describe("discountOf", () => {
  it.each([
    [10_000, 5, 500],
    [4_990, 5, 249], // of 249.5
    [4_991, 5, 250], // of 249.55
    [1, 50, 0],
    [100, 0.35, 0],
    [1_000, 2.85, 28],
    [0, 10, 0],
    [9_999, 0, 0],
  ])("of %i centavos at %d %% is %i", (centavos, percent, expected) => {
    expect(discountOf(centavos, percent)).toBe(expected);
  });

  it("is a whole number of centavos within half of one of the exact value, never above the amount", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 2_147_483_647 }),
        fc.integer({ min: 0, max: 10_000 }),
        (centavos, hundredths) => {
          const discount = discountOf(centavos, hundredths / 100);
          const doubledError = 2n * BigInt(discount) * 10_000n - 2n * BigInt(centavos) * BigInt(hundredths);
          expect(doubledError).toBeGreaterThanOrEqual(-10_000n);
          expect(doubledError).toBeLessThan(10_000n);
          expect(discount).toBeLessThanOrEqual(centavos);
        },
      ),
    );
  });
});

it("the settings' test shows what R$ 100,00 come to", async () => {
  const answer = await paymentDiscountSettings.test?.({ pix_percent: 7.5 }, {} as never);
  expect(answer?.ok).toBe(true);
  expect(answer?.message.replace(/\u00a0/g, " ")).toContain("saem por R$ 92,50");
});

describe("hasPixDiscount", () => {
  it("knows the discount by the code of a line's adjustment", () => {
    expect(hasPixDiscount({ items: [{ adjustments: [{ code: "BEMVINDO10" }, { code: "PIX" }] }] })).toBe(
      true,
    );
    expect(
      hasPixDiscount({ items: [{ adjustments: [{ code: "BEMVINDO10" }] }, { adjustments: null }] }),
    ).toBe(false);
    expect(hasPixDiscount({ items: null })).toBe(false);
  });
});
