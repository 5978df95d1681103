import fc from "fast-check";
import { readFileSync } from "node:fs";
import { sharedData } from "@mestres/testing/shared-data";
import { buildBrCode, crc16, readLocation } from "../brcode.js";

const LOCATION = "pix.example.com/qr/v2/2353c790eefb11eaadc10242ac120002";

describe("BR code", () => {
  it("has the CRC of the standard's check value", () => {
    expect(crc16("123456789")).toBe("29B1");
  });

  it("carries a location that can be read back, whatever the merchant is called", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme" }),
        fc.string({ unit: "grapheme" }),
        fc.nat(9_999_999),
        (name, city, reais) => {
          const code = buildBrCode({
            location: LOCATION,
            amount: `${reais}.00`,
            name: `M${name}`,
            city: `S${city}`,
          });
          expect(code).toMatch(/^[\x20-\x7e]+$/);
          expect(readLocation(code)).toBe(LOCATION);
        },
      ),
    );
  });

  it("is refused as soon as one character changes", () => {
    const code = buildBrCode({
      location: LOCATION,
      amount: "64.90",
      name: "Mestres Café",
      city: "São Paulo",
    });
    fc.assert(
      fc.property(fc.nat(code.length - 1), (at) => {
        const changed = code.slice(0, at) + (code[at] === "7" ? "8" : "7") + code.slice(at + 1);
        expect(readLocation(changed)).toBeNull();
      }),
    );
  });

  const vectors = sharedData("vectors/pix-brcode.json");
  (vectors ? it : it.skip)("reads the published examples", () => {
    const file = JSON.parse(readFileSync(vectors as string, "utf8")) as {
      vectors: { payload: string; url?: string; crc_ok_recomputed?: boolean }[];
    };
    for (const { payload, url } of file.vectors) {
      expect(crc16(payload.slice(0, -4))).toBe(payload.slice(-4));
      if (url) {
        expect(readLocation(payload)).toBe(url);
      }
    }
  });
});
