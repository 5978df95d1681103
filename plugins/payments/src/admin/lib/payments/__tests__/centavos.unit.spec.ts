import fc from "fast-check";
import { formatAmount } from "../../format";
import { centavosIn } from "../centavos";

describe("amounts as people type them", () => {
  it.each([
    ["12,90", 1290],
    ["12,9", 1290],
    ["12,", 1200],
    ["12", 1200],
    ["1.234,56", 123_456],
    ["0,01", 1],
    ["", undefined],
    ["  ", undefined],
    [undefined, undefined],
    ["0", null],
    ["0,00", null],
    ["-5", null],
    ["12.90", null],
    ["1,2,3", null],
    ["12,905", null],
    ["doze", null],
  ])("reads %j", (text, centavos) => {
    expect(centavosIn(text)).toBe(centavos);
  });

  it("read back what is shown, without the currency", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 99_999_999 }), (centavos) => {
        expect(centavosIn(formatAmount(centavos).replace(/^R\$\s/, ""))).toBe(centavos);
      }),
    );
  });
});
