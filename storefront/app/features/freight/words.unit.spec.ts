import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { describeDelivery } from "~/features/checkout/delivery-text";
import { EstimateMark, EstimateNote } from "./estimate-note";
import { freeFreightRule, freeFreightText, freightPrice } from "./words";

/** pt-BR puts a no-break space after the sign. */
const spaced = (text: string) => text.replace(/\s/g, " ");

it("calls a delivery without a price free freight, and a pick-up free", () => {
  expect(freightPrice({ kind: "correios", amount: 0 })).toBe("Frete grátis");
  expect(freightPrice({ kind: "local", amount: 0 })).toBe("Frete grátis");
  expect(freightPrice({ kind: "pickup", amount: 0 })).toBe("Grátis");
  expect(spaced(freightPrice({ kind: "local", amount: 1200 }))).toBe("R$ 12,00");
});

it.each([
  [1200, "Faltam R$ 12,00 para o frete grátis"],
  [200, "Faltam R$ 2,00 para o frete grátis"],
  [199, "Falta R$ 1,99 para o frete grátis"],
  [1, "Falta R$ 0,01 para o frete grátis"],
  [0, "Este pedido tem frete grátis"],
])("%i centavos missing: %s", (missing, text) => {
  expect(spaced(freeFreightText({ missing }))).toBe(text);
});

it("tells the rule before anything is bought", () => {
  expect(spaced(freeFreightRule(25_000))).toBe("Frete grátis em compras a partir de R$ 250,00");
  expect(freeFreightRule(0)).toBe("Frete grátis em todas as compras");
});

it("says today for today", () => {
  const today = { days: 0, delivery_by: "2026-11-23" };
  expect(describeDelivery({ kind: "local", ...today })).toBe("chega hoje");
  expect(describeDelivery({ kind: "pickup", ...today })).toBe("pronto para retirar hoje");
  expect(describeDelivery({ kind: "local", days: 1, delivery_by: "2026-11-24" })).toBe(
    "chega até terça-feira, 24 de novembro",
  );
});

it("marks an estimated price, and explains it once for the list", () => {
  const seen = (quotes: { estimated?: boolean }[]) =>
    renderToStaticMarkup(createElement(EstimateNote, { quotes }));
  expect(seen([{ estimated: false }, {}])).toBe("");
  expect(seen([{ estimated: false }, { estimated: true }])).toContain("avisamos antes de você pagar");
  const mark = (estimated?: boolean) =>
    renderToStaticMarkup(createElement(EstimateMark, { quote: { estimated } }));
  expect([mark(), mark(false)]).toEqual(["", ""]);
  expect(mark(true)).toContain("estimado");
});
