import fc from "fast-check";
import { buildStaticBrCode, parseBrCode } from "../br-code";

const merchant = { merchantName: "Mestres Café", merchantCity: "São Paulo" };

describe("a static code", () => {
  it("reads back as it was built", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-zA-Z0-9]{1,25}$/),
        fc.option(fc.integer({ min: 1, max: 999_999_999_999 }), { nil: undefined }),
        fc.constantFrom("pix@mestres.cafe", "+5535999990000", "123e4567-e12b-12d1-a456-426655440000"),
        (txid, amountCentavos, key) => {
          const code = parseBrCode(buildStaticBrCode({ ...merchant, key, txid, amountCentavos }));
          expect(code).toMatchObject({
            kind: "static",
            key,
            txid,
            merchantName: "Mestres Cafe",
            merchantCity: "Sao Paulo",
          });
          expect(code.amountCentavos).toBe(amountCentavos);
        },
      ),
    );
  });

  it.each([
    { key: "", txid: "A1" },
    { key: "x".repeat(78), txid: "A1" },
    { key: "com espaço", txid: "A1" },
    { key: "pix@mestres.cafe", txid: "" },
    { key: "pix@mestres.cafe", txid: "A".repeat(26) },
    { key: "pix@mestres.cafe", txid: "A-1" },
  ])("is refused for %j", (input) => {
    expect(() => buildStaticBrCode({ ...merchant, ...input })).toThrow(
      expect.objectContaining({ code: "pix_br_code_invalid" }),
    );
  });
});
