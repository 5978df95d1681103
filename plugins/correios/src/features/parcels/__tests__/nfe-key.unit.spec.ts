import { readFileSync } from "node:fs";
import { sharedData } from "@mestres/testing/shared-data";
import fc from "fast-check";
import { nfeCheckDigit, nfeNumber, parseNfeKey } from "../domain/nfe-key";

const KEY = "31261111222333000181550010000002481000020234";
const file = sharedData("vectors/nfe-chave.json");
const given = file
  ? (JSON.parse(readFileSync(file, "utf8")) as { vectors: { chave: string }[] }).vectors.map(
      ({ chave }) => chave,
    )
  : [];

describe("an NF-e's access key", () => {
  it.each([...given, KEY])("%s is one", (key) => {
    expect(parseNfeKey(key)).toBe(key);
    expect(nfeCheckDigit(key.slice(0, 43))).toBe(Number(key[43]));
  });

  it("is read with the spaces of a DANFE", () => {
    expect(parseNfeKey(KEY.replace(/(.{4})/g, "$1 "))).toBe(KEY);
    expect(nfeNumber(KEY)).toEqual({ series: "1", number: "248" });
  });

  it("is refused with any digit changed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 43 }), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digit = (Number(KEY[at]) + by) % 10;
        const wrong = `${KEY.slice(0, at)}${digit}${KEY.slice(at + 1)}`;
        // A rest of 0 and one of 1 share the digit 0: such a pair is the one thing that modulo 11 cannot tell apart.
        fc.pre(nfeCheckDigit(wrong.slice(0, 43)) !== Number(wrong[43]));
        expect(() => parseNfeKey(wrong)).toThrow(expect.objectContaining({ code: "nfe_key_invalid" }));
      }),
    );
  });

  it.each([
    ["too short", KEY.slice(1)],
    ["nothing", ""],
    [
      "of a consumer's note (model 65)",
      `${KEY.slice(0, 20)}65${KEY.slice(22, 43)}${nfeCheckDigit(`${KEY.slice(0, 20)}65${KEY.slice(22, 43)}`)}`,
    ],
    ["of a month that is none", `312613${KEY.slice(6, 43)}${nfeCheckDigit(`312613${KEY.slice(6, 43)}`)}`],
  ])("is refused when it is %s", (_, key) => {
    expect(() => parseNfeKey(key)).toThrow(expect.objectContaining({ code: "nfe_key_invalid" }));
  });
});
