import { listQuery } from "@mestres/admin-kit/lib";
import { ESTIMATES, RATES, ratesQueryOf } from "../lists";

const rates = (address: Record<string, string>) => ratesQueryOf(listQuery(address, RATES));

describe("queries of the fallback table", () => {
  it("hold what is filtered, and search by the digits of a CEP", () => {
    expect(rates({})).toEqual({ limit: 20, offset: 0 });
    expect(
      rates({ q: "01310-100", order: "-amount", offset: "40", service: '["pac","sedex"]', source: "seed" }),
    ).toEqual({
      limit: 20,
      offset: 40,
      q: "01310100",
      order: "-amount",
      service: ["pac", "sedex"],
      source: ["seed"],
    });
    expect(listQuery({ offset: "20", state: '["known"]' }, ESTIMATES)).toEqual({
      limit: 20,
      offset: 20,
      state: ["known"],
    });
  });

  it("leave out what is no choice", () => {
    expect(rates({ q: "abc", order: "id", offset: "-1", service: '["fedex"]', source: "{}" })).toEqual({
      limit: 20,
      offset: 0,
    });
  });
});
