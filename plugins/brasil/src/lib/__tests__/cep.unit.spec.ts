import fc from "fast-check";
import { formatCep, parseCep } from "../cep";

const cep = fc.integer({ min: 1_000_000, max: 99_999_999 }).map((n) => String(n).padStart(8, "0"));

it("reads a CEP as people write it and writes it back", () => {
  fc.assert(
    fc.property(cep, (digits) => {
      expect(parseCep(digits)).toBe(digits);
      expect(parseCep(` ${formatCep(digits)} `)).toBe(digits);
      expect(parseCep(`${digits.slice(0, 5)} ${digits.slice(5)}`)).toBe(digits);
      expect(parseCep(`${digits.slice(0, 2)}.${digits.slice(2, 5)}-${digits.slice(5)}`)).toBe(digits);
      for (const dash of "‐‑‒–—−") {
        expect(parseCep(`${digits.slice(0, 5)}${dash}${digits.slice(5)}`)).toBe(digits);
      }
    }),
  );
});

it.each([
  "",
  "0501000",
  "050100000",
  "05010-00a",
  "00000-000",
  "05-010000",
  "050.10-000",
  "05..010-000",
  "05010--000",
  "٠٥٠١٠٠٠٠",
])("refuses %p", (text) => {
  expect(() => parseCep(text)).toThrow(
    expect.objectContaining({ code: "cep_invalid", type: "invalid_data" }),
  );
});
