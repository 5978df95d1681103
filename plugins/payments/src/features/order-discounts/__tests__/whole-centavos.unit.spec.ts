import fc from "fast-check";
import { inWholeCentavos } from "../domain/whole-centavos";

/** Adjustments in thousandths of a real, below what they are taken off. */
const cart = fc
  .array(
    fc.record({ price: fc.integer({ min: 100, max: 100_000 }), off: fc.integer({ min: 0, max: 999 }) }),
    {
      minLength: 1,
      maxLength: 12,
    },
  )
  .map((lines) => ({
    gross: lines.reduce((sum, { price }) => sum + price, 0),
    // Off in thousandths of the price's reais: up to three decimals.
    mils: lines.map(({ price, off }) => Math.floor((price * 10 * off) / 1000)),
  }));

describe("inWholeCentavos", () => {
  it("gives half a centavo to the shop, as the quote does", () => {
    expect(inWholeCentavos(100.115, [{ id: "a", amount: 4.145 }])).toEqual([{ id: "a", amount: 4.14 }]);
  });

  it("leaves whole centavos alone, and parts that a tax made", () => {
    expect(inWholeCentavos(100, [{ id: "a", amount: 4.14 }])).toEqual([]);
    expect(inWholeCentavos(100.1137, [{ id: "a", amount: 4.145 }])).toEqual([]);
  });

  it("ends at the quoted total, no adjustment a centavo away from what it was", () => {
    fc.assert(
      fc.property(cart, ({ gross, mils }) => {
        const totalMils = gross * 10 - mils.reduce((sum, one) => sum + one, 0);
        const before = mils.map((one, index) => ({ id: String(index), amount: one / 1000 }));
        const changes = new Map(inWholeCentavos(totalMils / 1000, before).map((one) => [one.id, one.amount]));
        const after = before.map(({ id, amount }) => changes.get(id) ?? amount);
        const off = after.map((amount) => Math.round(amount * 1000) / 10);
        expect(off.every(Number.isInteger)).toBe(true);
        expect(gross - off.reduce((sum, one) => sum + one, 0)).toBe(Math.round(totalMils / 10));
        after.forEach((amount, index) =>
          expect(Math.abs(amount * 1000 - (mils[index] ?? 0))).toBeLessThan(10),
        );
      }),
    );
  });
});
