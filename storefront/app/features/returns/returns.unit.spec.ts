import { readWish } from "./returns.server";
import { canReturn, mostPieces, quantityField, type OrderReturn, type OrderReturns } from "./types";
import { nextStep } from "./words";

const formOf = (fields: Record<string, string>): FormData => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    form.set(name, value);
  }
  return form;
};

describe("the form of a return", () => {
  it("says what comes back and why", () => {
    const form = formOf({
      kind: "defect",
      reason: "  Veio furado ",
      [quantityField("line_1")]: "2",
      [quantityField("line_2")]: "0",
      [quantityField("line_3")]: "muitos",
    });
    expect(readWish(form)).toEqual({
      kind: "defect",
      reason: "Veio furado",
      items: [{ line_item_id: "line_1", quantity: 2 }],
    });
  });

  it("is none without a reason of ours", () => {
    expect(readWish(formOf({}))).toBeNull();
    expect(readWish(formOf({ kind: "saudade" }))).toBeNull();
  });
});

it("offers as many pieces as some open reason allows", () => {
  const offers: OrderReturns["offers"] = [
    {
      kind: "withdrawal",
      open: false,
      last_day: null,
      code: "return_window_over",
      message: "O prazo acabou.",
    },
    { kind: "defect", open: true, last_day: "2026-12-01", code: null, message: null },
  ];
  const line = {
    id: "line_1",
    title: "Café",
    variant_title: null,
    thumbnail: null,
    of: 3,
    paid: 100,
    available: { withdrawal: 3, defect: 2, wrong_item: 3, undelivered: 0 },
  };
  expect(mostPieces(line, offers)).toBe(2);
  expect(canReturn({ offers } as OrderReturns)).toBe(true);
  expect(canReturn({ offers: offers.slice(0, 1) } as OrderReturns)).toBe(false);
});

it("says until when to post, and when the money comes", () => {
  const one = { state: "authorized", kind: "withdrawal", expires_on: "2026-12-02" } as OrderReturn;
  expect(nextStep(one, "posted")).toMatch(/até 2 de dezembro.*Correios receberem/);
  expect(nextStep(one, "received")).toContain("chegar aqui");
  expect(nextStep({ ...one, state: "approved", kind: "undelivered" }, "received")).toContain("procurando");
});
