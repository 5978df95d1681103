import fc from "fast-check";
import { readBrazilianCentavos } from "../domain/decimal";

describe("prices as the Correios write them", () => {
  it("are read to the centavo", () => {
    expect(readBrazilianCentavos("19,92")).toBe(1992);
    expect(readBrazilianCentavos("1.234,56")).toBe(123456);
    expect(readBrazilianCentavos("7,5")).toBe(750);
    expect(readBrazilianCentavos("0,07")).toBe(7);
  });

  it.each(["", ",", "19.92", "19,923", "-1,00", "R$ 1,00", "1.23,45", "1e3", "NaN"])("%j is none", (text) => {
    expect(readBrazilianCentavos(text)).toBeNull();
  });

  it("survive the round trip for any amount, with or without points", () => {
    fc.assert(
      fc.property(fc.nat(10_000_000_00), (centavos) => {
        const text = new Intl.NumberFormat("pt-BR", { minimumFractionDigits: 2 }).format(centavos / 100);
        expect(readBrazilianCentavos(text)).toBe(centavos);
        expect(readBrazilianCentavos(text.replaceAll(".", ""))).toBe(centavos);
      }),
    );
  });
});
