import fc from "fast-check";
import { announceTimeLeft, formatClock, secondsLeft } from "./countdown";

describe("secondsLeft", () => {
  it("counts whole seconds and stops at zero", () => {
    const now = Date.parse("2026-11-22T12:00:00Z");
    expect(secondsLeft("2026-11-22T12:30:00Z", now)).toBe(1800);
    expect(secondsLeft("2026-11-22T12:00:00.400Z", now)).toBe(1);
    expect(secondsLeft("2026-11-22T11:00:00Z", now)).toBe(0);
  });
});

describe("formatClock", () => {
  it("pads so that the figures keep their width", () => {
    expect(formatClock(1747)).toBe("29:07");
    expect(formatClock(0)).toBe("00:00");
    expect(formatClock(5347)).toBe("1:29:07");
  });
});

describe("announceTimeLeft", () => {
  it("changes at most seven times in an hour, so that it never talks over anybody", () => {
    const spoken = new Set(Array.from({ length: 3601 }, (_, second) => announceTimeLeft(second)));
    expect(spoken.size).toBeLessThanOrEqual(8);
  });

  it("never promises more time than there is", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1800 }), (seconds) => {
        const minutes = Number(/(\d+) minuto/.exec(announceTimeLeft(seconds))?.[1]);
        expect(minutes * 60).toBeGreaterThanOrEqual(seconds);
      }),
    );
  });
});
