import fc from "fast-check";
import { backendErrorFrom } from "./backend-error";
import { contrast, readableOn } from "./colour";
import {
  centavosFromDecimal,
  formatBRL,
  formatCep,
  formatLocalDate,
  formatWeekdayDate,
  formatWeight,
} from "./format";
import { mediaPath } from "./media";

describe("format", () => {
  it("writes money, weight, dates and CEP as Brazilians do", () => {
    expect(formatBRL(123456)).toBe("R$\u00a01.234,56");
    expect(formatBRL(5)).toBe("R$\u00a00,05");
    expect(formatWeight(250)).toBe("250 g");
    expect(formatWeight(1500)).toBe("1,5 kg");
    expect(formatLocalDate("2026-11-27")).toBe("27 de novembro");
    expect(formatWeekdayDate("2026-11-27")).toBe("sexta-feira, 27 de novembro");
    expect(formatCep("01310100")).toBe("01310-100");
  });

  it("brings every decimal of Medusa back to the same centavos", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100_000_000 }), (centavos) => {
        expect(centavosFromDecimal(centavos / 100)).toBe(centavos);
      }),
    );
  });

  it("rounds a half centavo up, whatever floating point makes of it", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), (centavos) => {
        expect(
          centavosFromDecimal(
            Number(`${Math.floor(centavos / 100)}.${String(centavos % 100).padStart(2, "0")}5`),
          ),
        ).toBe(centavos + 1);
      }),
    );
  });
});

describe("backendErrorFrom", () => {
  it("keeps code and message of a refusal", () => {
    const error = backendErrorFrom(404, {
      code: "coffee_not_found",
      type: "not_found",
      message: "Café não encontrado",
    });
    expect(error).toMatchObject({ status: 404, code: "coffee_not_found", message: "Café não encontrado" });
  });

  it("never shows what broke inside", () => {
    expect(backendErrorFrom(500, { message: "relation orders does not exist" }).message).not.toContain(
      "relation",
    );
    expect(backendErrorFrom(502, "<html>")).toMatchObject({ code: "http_502" });
  });
});

describe("readableOn", () => {
  it("always stands out from its ground, and leaves alone what already does", () => {
    const channel = fc.integer({ min: 0, max: 255 }).map((part) => part.toString(16).padStart(2, "0"));
    fc.assert(
      fc.property(channel, channel, channel, (r, g, b) => {
        const accent = readableOn(`#${r}${g}${b}`, ["#fbf8f2", "#f3ede2"], "#20150e");
        expect(contrast(accent, "#f3ede2")).toBeGreaterThanOrEqual(4.5);
      }),
    );
    expect(readableOn("#7a1f10", ["#ffffff"], "#000000")).toBe("#7a1f10");
    expect(readableOn("no colour", ["#ffffff"], "#000000")).toBe("#000000");
  });
});

describe("mediaPath", () => {
  it("moves the backend's files to our origin and leaves others alone", () => {
    expect(mediaPath("https://files.example/loja/a-1.avif", "https://files.example/loja/")).toBe(
      "/midia/a-1.avif",
    );
    expect(mediaPath("http://localhost:9000/uploads/a-1.avif", "http://backend:9000/uploads/")).toBe(
      "/midia/a-1.avif",
    );
    expect(mediaPath("https://elsewhere.example/a.avif", "http://backend:9000/uploads/")).toBe(
      "https://elsewhere.example/a.avif",
    );
  });
});
