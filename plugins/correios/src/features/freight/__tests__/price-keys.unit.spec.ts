import fc from "fast-check";
import { cepStep } from "../domain/cep-step";
import { insuranceOf } from "../domain/insurance";
import { parcelKey } from "../domain/parcel-key";

describe("what shares a price", () => {
  it("are street CEPs with the same five digits, and no others", () => {
    expect(cepStep("01001000")).toBe(cepStep("01001899"));
    expect(cepStep("01001000")).not.toBe(cepStep("01002000"));
    expect([cepStep("01001900"), cepStep("01001970")]).toEqual(["01001900", "01001970"]);
  });

  it("are parcels of one bracket, unless their sides are charged for", () => {
    const key = (grams: number, length: number, width: number, height: number) =>
      parcelKey({ grams, length, width, height });
    expect(key(310, 16, 11, 6)).toBe(key(500, 40, 20, 10));
    expect(key(500, 16, 11, 6)).not.toBe(key(501, 16, 11, 6));
    expect(key(900, 71, 11, 6)).not.toBe(key(900, 70, 11, 6));
    expect(key(900, 40, 40, 40)).not.toBe(key(900, 40, 40, 39));
  });

  it("insurance is a share of what is not covered anyway", () => {
    expect(insuranceOf(2_563, 2_563)).toBe(0);
    expect(insuranceOf(0, 2_563)).toBe(0);
    fc.assert(
      fc.property(fc.nat(10_000_000), fc.nat(100_000), (declared, insured) => {
        const cost = insuranceOf(declared, insured);
        expect(Number.isInteger(cost) && cost >= 0 && cost <= declared / 50 + 1).toBe(true);
      }),
    );
  });
});
