import type { Method } from "~/features/payment/types";
import { buildTimeline } from "./timeline";

const states = (paid: boolean, fulfillment: string | null) =>
  buildTimeline(paid, fulfillment).map(({ key, state }) => `${key}:${state}`);

describe("buildTimeline", () => {
  it("waits for the payment first", () => {
    expect(states(false, "not_fulfilled")).toEqual([
      "received:done",
      "paid:current",
      "roasting:next",
      "shipped:next",
      "delivered:next",
    ]);
  });

  it.each<[Method | null, string]>([
    ["pix", "Aguardando o PIX"],
    ["boleto", "Aguardando o boleto"],
    ["card", "Aguardando o cartão"],
    [null, "Aguardando o pagamento"],
  ])("names what it waits for with %p", (method, label) => {
    expect(buildTimeline(false, null, method)[1]?.label).toBe(label);
    expect(buildTimeline(true, null, method)[1]?.label).toBe("Pagamento confirmado");
  });

  it.each([
    ["not_fulfilled", "roasting"],
    ["partially_fulfilled", "roasting"],
    ["fulfilled", "shipped"],
    ["shipped", "delivered"],
    [null, "roasting"],
  ])("paid and %p is at %p", (fulfillment, current) => {
    expect(states(true, fulfillment)).toContain(`${current}:current`);
  });

  it("waits for the rest of what is paid in part, unless coffees left already", () => {
    const part = (fulfillment: string | null) => buildTimeline("part", fulfillment, "pix");
    expect(part("not_fulfilled")[1]).toMatchObject({ label: "Aguardando o que falta", state: "current" });
    expect(part("shipped").map(({ state }) => state)).toEqual(["done", "done", "done", "done", "current"]);
    expect(part("shipped")[1]?.label).toBe("Pago em parte");
  });

  it("ends with every step done", () => {
    expect(states(true, "delivered").every((step) => step.endsWith(":done"))).toBe(true);
  });
});
