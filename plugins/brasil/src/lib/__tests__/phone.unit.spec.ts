import fc from "fast-check";
import { formatPhone, parsePhone } from "../phone";

it.each([
  ["(11) 98765-4321", "+5511987654321"],
  ["11987654321", "+5511987654321"],
  ["+55 11 98765-4321", "+5511987654321"],
  ["(55) 98765-4321", "+5555987654321"],
  ["11 3333-4444", "+551133334444"],
  // ../shared/data/cases/after-sale.json, AS-14, and its kind.
  ["011 98765-4321", "+5511987654321"],
  ["(011) 3333-4444", "+551133334444"],
  ["0 15 11 98765-4321", "+5511987654321"],
  ["015 11 3333-4444", "+551133334444"],
  ["+55 (011) 98765-4321", "+5511987654321"],
  ["0055 11 98765-4321", "+5511987654321"],
  ["055 98765-4321", "+5555987654321"],
  ["11 98765–4321", "+5511987654321"],
  ["11/98765-4321", "+5511987654321"],
])("reads %p as %p", (text, e164) => {
  expect(parsePhone(text)).toBe(e164);
});

it("writes a number as people do, and reads that again", () => {
  const ddd = fc.constantFrom("11", "21", "31", "55", "86");
  const subscriber = fc.integer({ min: 80_000_000, max: 99_999_999 });
  fc.assert(
    fc.property(ddd, subscriber, (area, number) => {
      const e164 = parsePhone(`${area}9${number}`);
      expect(formatPhone(e164)).toMatch(/^\(\d\d\) 9\d{4}-\d{4}$/);
      expect(parsePhone(formatPhone(e164))).toBe(e164);
    }),
  );
});

it.each([
  "",
  "987654321",
  "(20) 98765-4321",
  "+1 212 555 0100",
  "tel 11987654321",
  "119876543210",
  "0800 123 4567",
  "+011 98765-4321",
  "00 1 212 555 0100",
  "00 351 912 345 678",
  "(011) 8765",
])("refuses %p", (text) => {
  expect(() => parsePhone(text)).toThrow(expect.objectContaining({ code: "phone_invalid" }));
});
