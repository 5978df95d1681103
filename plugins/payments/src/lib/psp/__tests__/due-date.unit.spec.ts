import { readFileSync } from "node:fs";
import { sharedData } from "@mestres/testing/shared-data";
import { addDays } from "@mestres/platform/lib/clock";
import { endOfPayableDays, lastPayableDay } from "../due-date";

type Vectors = {
  vectors: {
    example: string;
    dataDeVencimento: string;
    validadeAposVencimento: number;
    attempts: { date: string; accepted: boolean }[];
  }[];
};

const file = sharedData("vectors/pix-cobv-due-dates.json");

(file ? it : it.skip)("agrees with Bacen's examples of CobDataDeVencimento", () => {
  const { vectors } = JSON.parse(readFileSync(file ?? "", "utf8")) as Vectors;
  expect(vectors.length).toBeGreaterThan(0);
  for (const { example, dataDeVencimento, validadeAposVencimento, attempts } of vectors) {
    const last = lastPayableDay(dataDeVencimento, validadeAposVencimento);
    expect(attempts.length).toBeGreaterThan(0);
    expect([example, attempts.map(({ date }) => ({ date, accepted: date <= last }))]).toEqual([
      example,
      attempts.map(({ date, accepted }) => ({ date, accepted })),
    ]);
  }
});

describe("the last payable day", () => {
  it("is over at midnight in Brasília", () => {
    expect(endOfPayableDays("2026-03-20", 0).toISOString()).toBe("2026-03-21T03:00:00.000Z");
  });

  it("is never before the due date with its days", () => {
    for (let day = "2026-01-01"; day < "2026-12-31"; day = addDays(day, 1)) {
      expect(lastPayableDay(day, 3) >= addDays(day, 3)).toBe(true);
    }
  });
});
