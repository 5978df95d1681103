import { readFileSync } from "node:fs";
import { generateCnpj } from "@brazilian-utils/brazilian-utils/generate-cnpj";
import { generateCpf } from "@brazilian-utils/brazilian-utils/generate-cpf";
import { sharedData } from "@mestres/testing";
import fc from "fast-check";
import { isValidCnpj, isValidCpf, isValidDocument, parseCnpj, parseCpf, parseDocument } from "../document";

type Vectors = { vectors: { type: "cpf" | "cnpj"; value: string; valid: boolean; source: string }[] };

const file = sharedData("vectors/cpf-cnpj.json");
const vectors = file ? (JSON.parse(readFileSync(file, "utf8")) as Vectors).vectors : [];

(file ? describe : describe.skip)("published documents", () => {
  it.each(vectors.map(({ type, value, valid }) => [type, value, valid] as const))(
    "%s %s is valid: %p",
    (type, value, valid) => {
      expect((type === "cpf" ? isValidCpf : isValidCnpj)(value)).toBe(valid);
      expect(isValidDocument(value)).toBe(valid);
    },
  );
});

describe("a CPF", () => {
  it("is read with or without punctuation", () => {
    expect(parseCpf(" 123.456.789-09 ")).toEqual({
      kind: "cpf",
      digits: "12345678909",
      formatted: "123.456.789-09",
      masked: "***.456.789-**",
    });
  });

  it.each([..."‐‑‒–—−"])("is read with the dash %s, a CNPJ too", (dash) => {
    expect(parseDocument(`123.456.789${dash}09`).digits).toBe("12345678909");
    expect(parseDocument(`12.ABC.345/01DE${dash}35`).digits).toBe("12ABC34501DE35");
  });

  it("shows only its middle when masked", () => {
    fc.assert(
      fc.property(
        fc.constant(null).map(() => generateCpf()),
        (cpf) => {
          const { masked, digits } = parseCpf(cpf);
          expect(masked).toMatch(/^\*{3}\.\d{3}\.\d{3}-\*{2}$/);
          expect(masked.replace(/\D/g, "")).toBe(digits.slice(3, 9));
        },
      ),
    );
  });
});

describe("a CNPJ", () => {
  it("is read with letters, in either case", () => {
    expect(parseCnpj("12.abc.345/01de-35")).toEqual({
      kind: "cnpj",
      digits: "12ABC34501DE35",
      formatted: "12.ABC.345/01DE-35",
      masked: "12.***.***/****-35",
    });
  });

  it("is unchanged by formatting and reading again", () => {
    fc.assert(
      fc.property(fc.constantFrom(1 as const, 2 as const), (version) => {
        const { digits, formatted } = parseCnpj(generateCnpj({ version }));
        expect(parseDocument(formatted)).toEqual(parseCnpj(digits));
      }),
    );
  });

  it("is refused with either check digit changed", () => {
    fc.assert(
      fc.property(fc.constantFrom(12, 13), fc.integer({ min: 1, max: 9 }), (at, by) => {
        const digits = generateCnpj({ version: 1 }).replace(/\D/g, "");
        const altered = digits.slice(0, at) + ((Number(digits[at]) + by) % 10) + digits.slice(at + 1);
        expect(isValidCnpj(altered)).toBe(false);
      }),
    );
  });
});

describe("a document", () => {
  it.each([
    ["12345678900", "cpf_invalid"],
    ["12ABC34501DE36", "cnpj_invalid"],
    ["", "document_invalid"],
    ["1234567890", "document_invalid"],
    ["123a456b789c09", "cnpj_invalid"],
  ])("refuses %p as %s", (text, code) => {
    expect(() => parseDocument(text)).toThrow(
      expect.objectContaining({ code, type: "invalid_data", __isMedusaError: true }),
    );
  });

  it("never fails in any other way, whatever the text", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        try {
          expect(parseDocument(text).digits).toMatch(/^(\d{11}|[0-9A-Z]{12}\d{2})$/);
        } catch (error) {
          expect(error).toMatchObject({ code: expect.stringMatching(/^(cpf|cnpj|document)_invalid$/) });
        }
      }),
    );
  });
});
