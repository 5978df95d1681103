import fc from "fast-check";
import { claimUntil, isLate, lostForSilence } from "../domain/deadlines";
import { readBrasiliaTime, readLocalDate } from "../domain/local-time";
import { afterOutage, nextTrackingAt } from "../domain/schedule";

describe("the Correios' times", () => {
  it.each([
    ["2022-03-11T17:03:00", "2022-03-11T20:03:00.000Z"],
    ["2022-03-11T17:03:00.123", "2022-03-11T20:03:00.000Z"],
    ["2026-12-31T23:30", "2027-01-01T02:30:00.000Z"],
    ["2026-11-29", "2026-11-29T03:00:00.000Z"],
  ])("%s is Brasília's, %s", (text, iso) => expect(readBrasiliaTime(text)?.toISOString()).toBe(iso));

  it.each([
    "",
    "ontem",
    "2026-02-30T10:00:00",
    "2026-13-01T10:00:00",
    "2026-01-01T99:00:00",
    3,
    null,
    undefined,
  ])("%p is none", (text) => {
    expect(readBrasiliaTime(text)).toBeNull();
    expect(readLocalDate(text)).toBeNull();
  });

  it("gives the local date as written", () =>
    expect(readLocalDate("2022-03-11T20:58:00")).toBe("2022-03-11"));
});

const postedAt = new Date("2026-11-16T15:00:00Z");
const open = { postedAt, deliveredAt: null, expectedOn: "2026-11-20" };

describe("a parcel's dates", () => {
  it("is late from the business day after the expected one", () => {
    expect(isLate(open, new Date("2026-11-21T02:59:00Z"))).toBe(false);
    expect(isLate({ ...open, expectedOn: "2026-11-19" }, new Date("2026-11-20T03:01:00Z"))).toBe(true);
    // 20 November is a national holiday, then comes the weekend.
    expect(isLate(open, new Date("2026-11-23T12:00:00Z"))).toBe(false);
    expect(isLate(open, new Date("2026-11-24T12:00:00Z"))).toBe(true);
    expect(isLate({ ...open, expectedOn: null }, new Date("2030-01-01T00:00:00Z"))).toBe(false);
    expect(
      isLate({ ...open, deliveredAt: new Date("2026-11-19T20:00:00Z") }, new Date("2027-01-01T00:00:00Z")),
    ).toBe(false);
  });

  it("may be claimed for 30 days after the expected date or the delivery, whichever came first", () => {
    expect(claimUntil(open)).toBe("2026-12-20");
    expect(claimUntil({ ...open, deliveredAt: new Date("2026-11-19T20:00:00Z") })).toBe("2026-12-19");
    expect(claimUntil({ ...open, deliveredAt: new Date("2026-12-19T20:00:00Z") })).toBe("2026-12-20");
    expect(claimUntil({ ...open, expectedOn: null })).toBe("2027-02-14");
    expect(claimUntil({ ...open, postedAt: null })).toBeNull();
  });

  it("counts as lost at the end of the n-th silent business day, at the same instant whenever asked", () => {
    const news = new Date("2026-11-16T15:00:00Z");
    expect(lostForSilence(news, 3, new Date("2026-11-19T23:00:00Z"))).toBeNull();
    const lost = lostForSilence(news, 3, new Date("2026-11-20T03:00:00Z"));
    expect(lost?.toISOString()).toBe("2026-11-20T02:59:59.000Z");
    expect(lostForSilence(news, 3, new Date("2027-01-01T00:00:00Z"))).toEqual(lost);
  });
});

describe("schedule of questions", () => {
  const now = new Date("2026-11-20T12:00:00Z");
  const next = (over: Partial<Parameters<typeof nextTrackingAt>[0]> = {}, random = () => 0) =>
    nextTrackingAt({ state: "in_transit", lastNewsAt: now, claimUntil: null, ...over }, 180, now, random);
  const minutes = (at: Date | null) => at && (+at - +now) / 60_000;

  it("asks most on the day of delivery, less with silence, and stops at the end", () => {
    expect(minutes(next())).toBe(180);
    expect(minutes(next({ state: "out_for_delivery" }))).toBe(60);
    expect(minutes(next({ state: "ready" }))).toBe(360);
    expect(minutes(next({ lastNewsAt: new Date("2026-11-14T12:00:00Z") }))).toBe(360);
    expect(minutes(next({ lastNewsAt: new Date("2026-10-14T12:00:00Z") }))).toBe(1_080);
    for (const state of ["delivered", "returned_to_sender", "voided"] as const) {
      expect(next({ state })).toBeNull();
    }
    expect(next({ state: "lost", claimUntil: "2026-11-19" })).toBeNull();
    expect(next({ state: "lost", claimUntil: "2026-11-20" })).not.toBeNull();
  });

  it("spreads, but by no more than a tenth", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 0.999, noNaN: true }), (random) => {
        const at = minutes(next({}, () => random))!;
        expect(at).toBeGreaterThanOrEqual(180);
        expect(at).toBeLessThan(198.1);
      }),
    );
  });

  it("backs off while nobody answers, to six hours at most", () => {
    expect([1, 2, 3, 4].map((failures) => minutes(afterOutage(failures, now)))).toEqual([5, 10, 20, 40]);
    expect(minutes(afterOutage(99, now))).toBe(360);
  });
});
