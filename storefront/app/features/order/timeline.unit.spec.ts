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

  it.each([
    ["not_fulfilled", "roasting"],
    ["partially_fulfilled", "roasting"],
    ["fulfilled", "shipped"],
    ["shipped", "delivered"],
    [null, "roasting"],
  ])("paid and %p is at %p", (fulfillment, current) => {
    expect(states(true, fulfillment)).toContain(`${current}:current`);
  });

  it("ends with every step done", () => {
    expect(states(true, "delivered").every((step) => step.endsWith(":done"))).toBe(true);
  });
});
