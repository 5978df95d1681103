import { estimatesQueryOf, ratesQueryOf } from "../query";

const none = { q: undefined, order: undefined, offset: undefined, service: undefined, source: undefined };

describe("queries of the fallback table", () => {
  it("hold what is filtered, as the tables write it or as a hand does", () => {
    expect(ratesQueryOf(none, 20)).toEqual({ limit: 20, offset: 0 });
    expect(
      ratesQueryOf(
        { q: "01310-100", order: "-amount", offset: "40", service: '["pac","sedex"]', source: "seed" },
        20,
      ),
    ).toEqual({
      limit: 20,
      offset: 40,
      q: "01310100",
      order: "-amount",
      service: ["pac", "sedex"],
      source: ["seed"],
    });
    expect(estimatesQueryOf({ offset: "20", state: '["known"]' }, 20)).toEqual({
      limit: 20,
      offset: 20,
      state: ["known"],
    });
  });

  it("leave out what is no choice", () => {
    expect(
      ratesQueryOf({ q: "abc", order: "id", offset: "-1", service: '["fedex"]', source: "{}" }, 20),
    ).toEqual({ limit: 20, offset: 0 });
    expect(estimatesQueryOf({ offset: "x", state: "lost" }, 20)).toEqual({ limit: 20, offset: 0 });
  });
});
