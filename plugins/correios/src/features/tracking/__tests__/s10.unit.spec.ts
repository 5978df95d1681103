import { readFileSync } from "node:fs";
import fc from "fast-check";
import { sharedData } from "@mestres/testing";
import { buildS10, normalizeS10, parseS10, readTrackingCode } from "../domain/s10";

const letters = fc
  .array(fc.constantFrom(..."ABCDEFGHIJKLMNOPQRSTUVWXYZ"), { minLength: 2, maxLength: 2 })
  .map((two) => two.join(""));
const serial = fc.integer({ min: 0, max: 99_999_999 }).map((number) => String(number).padStart(8, "0"));
const country = fc.constantFrom("BR", "CN", "US", "HK", "GB", "PT");
const code = fc.record({ service: letters, serial, country });

describe("S10 codes", () => {
  it("round-trip", () => {
    fc.assert(fc.property(code, (parts) => expect(parseS10(buildS10(parts))).toEqual(parts)));
  });

  it("are refused with any one digit changed, where the standard can tell", () => {
    const position = fc.integer({ min: 2, max: 10 });
    fc.assert(
      fc.property(code, position, fc.integer({ min: 1, max: 9 }), (parts, at, by) => {
        const good = buildS10(parts);
        const changed = `${good.slice(0, at)}${(Number(good[at]) + by) % 10}${good.slice(at + 1)}`;
        // Sums of remainder 0 and 6 share the digit 5, so that a change of the serial may go unnoticed.
        const read = parseS10(changed);
        if (read) {
          expect(buildS10(read)).toBe(changed);
        }
        if (at === 10) {
          expect(read).toBeNull();
        }
      }),
    );
  });

  it.each(["dg049186230br", " DG 049 186 230 BR ", "DG049186230–BR", "DG.049.186.230-BR"])(
    "are read as typed: %s",
    (text) => {
      expect(readTrackingCode(text)).toBe("DG049186230BR");
      expect(normalizeS10(text)).toBe("DG049186230BR");
    },
  );

  it.each([
    "",
    "DG049186231BR",
    "DG49186230BR",
    "D1049186230BR",
    "DG049186230",
    "PR0123456789",
    "DG049186230XX",
    "DG049186230UK",
    "DG049186230ZZ",
  ])("refuse %p, saying what it should look like", (text) => {
    expect(() => readTrackingCode(text)).toThrow(
      expect.objectContaining({ code: "tracking_code_invalid" }) as Error,
    );
  });

  it.each([
    { service: "DG", serial: "123", country: "BR" },
    { service: "dg", serial: "04918623", country: "BR" },
    { service: "DG", serial: "04918623", country: "BRA" },
    { service: "DG", serial: "04918623", country: "XX" },
  ])("cannot be built of %j", (parts) => expect(() => buildS10(parts)).toThrow(/não é um código/));

  const file = sharedData("vectors/correios-s10-codes.json");
  (file ? it : it.skip)("agree with the vectors", () => {
    const { vectors } = JSON.parse(readFileSync(file!, "utf8")) as {
      vectors: { code: string; s10_dv_ok_computed: boolean }[];
    };
    expect(vectors.length).toBeGreaterThan(0);
    for (const { code, s10_dv_ok_computed } of vectors) {
      expect(parseS10(code) !== null).toBe(s10_dv_ok_computed);
    }
  });
});
