import { isLocalDay, PaymentsQuery, SettlementsQuery } from "../query";

it.each(["2026-02-28", "2028-02-29"])("takes the day %s", (day) => {
  expect(isLocalDay(day)).toBe(true);
  expect(SettlementsQuery.safeParse({ from: day, to: day }).success).toBe(true);
  expect(PaymentsQuery.safeParse({ from: day }).success).toBe(true);
});

it.each(["2026-02-29", "2026-02-31", "2026-13-01", "2026-99-99", "hoje", ""])("refuses %p", (day) => {
  expect(isLocalDay(day)).toBe(false);
  expect(SettlementsQuery.safeParse({ from: day }).success).toBe(false);
  expect(PaymentsQuery.safeParse({ from: day }).success).toBe(false);
});

it("takes an instant for the list of payments, too", () => {
  expect(PaymentsQuery.safeParse({ from: "2026-11-29T00:00:00-03:00" }).success).toBe(true);
  expect(isLocalDay("2026-11-29T00:00:00-03:00")).toBe(false);
});
