import fc from "fast-check";
import {
  addDays,
  centavosIn,
  dateOf,
  dayOf,
  daysOf,
  formatAmount,
  formatCep,
  formatDay,
  formatNumber,
  formatTime,
  formatWeight,
  lastDays,
  localDay,
  localized,
  typedCentavos,
  wholeIn,
} from "../../lib";

const NO_BREAK = /\u00a0/g;

describe("money", () => {
  it("is shown in reais", () => {
    expect(formatAmount(123_456).replace(NO_BREAK, " ")).toBe("R$ 1.234,56");
  });
  it("is read as people type it", () => {
    expect(["12", "12,", "12,5", "12,50", "1.234,5", "1.234.567", "0"].map(centavosIn)).toEqual([
      1200, 1200, 1250, 1250, 123_450, 123_456_700, 0,
    ]);
    expect([undefined, "", "  "].map(centavosIn)).toEqual([undefined, undefined, undefined]);
    const wrong = ["12,345", "1.23", "12.50", "-1", "R$ 5", "1e3", "1234567890"];
    expect(wrong.map(centavosIn)).toEqual(wrong.map(() => null));
  });
  it("comes back as it was typed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 99_999_999_999 }), (centavos) => {
        expect(centavosIn(typedCentavos(centavos))).toBe(centavos);
      }),
    );
  });
});

it("reads whole numbers within limits", () => {
  const limits = { min: 1, max: 200 };
  expect(["1", " 200 ", ""].map((text) => wholeIn(text, limits))).toEqual([1, 200, undefined]);
  expect(["0", "201", "1,5", "dez", "-3"].map((text) => wholeIn(text, limits))).toEqual(Array(5).fill(null));
});

it("writes a number as the language does", () => {
  expect([formatNumber(87.25, "ptBR"), formatNumber(1280, "ptBR"), formatNumber(87.25, "en")]).toEqual([
    "87,25",
    "1.280",
    "87.25",
  ]);
});

it("picks the dashboard's language, or English, out of a text in both", () => {
  const text = { ptBR: "Chave", en: "Key" };
  expect(["ptBR", "pt-BR", "en", "fr"].map((language) => localized(text, language))).toEqual([
    "Chave",
    "Chave",
    "Key",
    "Key",
  ]);
});

it("shows a weight in grams up to a kilo", () => {
  expect([0, 999, 1_000, 1_070].map((grams) => formatWeight(grams, "ptBR"))).toEqual([
    "0 g",
    "999 g",
    "1 kg",
    "1,07 kg",
  ]);
  expect(formatWeight(1_070, "en")).toBe("1.07 kg");
});

it("shows a CEP as people read it, and leaves alone what is none", () => {
  expect(["01310100", "123"].map(formatCep)).toEqual(["01310-100", "123"]);
});

describe("days", () => {
  it("are the same day in whatever time zone they are shown", () => {
    expect(formatDay("2026-11-22", "ptBR")).toBe("22/11/2026");
    expect(formatDay("2026-11-22T03:00:00Z", "en")).toBe("11/22/26");
    expect([formatDay(null, "en"), formatTime(undefined, "en")]).toEqual(["–", "–"]);
  });
  it("end in Brasília", () => {
    expect(localDay("2026-11-23T02:59:59Z")).toBe("2026-11-22");
    expect(localDay(new Date("2026-11-23T03:00:00Z"))).toBe("2026-11-23");
  });
  it("are counted with both ends", () => {
    expect(lastDays(7, "2026-03-01")).toEqual({ from: "2026-02-23", to: "2026-03-01" });
    expect(daysOf({ from: "2026-02-27", to: "2026-03-01" })).toEqual([
      "2026-02-27",
      "2026-02-28",
      "2026-03-01",
    ]);
    expect(daysOf({ from: "2026-03-01", to: "2026-02-27" })).toEqual([]);
  });
  it("go through a date picker and come back", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 30_000 }), (days) => {
        const day = addDays("2000-01-01", days);
        expect(dayOf(dateOf(day))).toBe(day);
      }),
    );
  });
});
