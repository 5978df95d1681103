import { parseCoffeeQuery } from "../query";

const codeOf = (query: Record<string, unknown>): string | undefined => {
  try {
    parseCoffeeQuery(query);
    return undefined;
  } catch (error) {
    return (error as { code?: string }).code;
  }
};

describe("parseCoffeeQuery", () => {
  it("reads comma lists, numbers and defaults", () => {
    expect(
      parseCoffeeQuery({ notes: "Mel, cacau,mel", process: "honey,natural", price_min: "3000", limit: "5" }),
    ).toEqual({
      notes: ["mel", "cacau", "mel"],
      process: ["honey", "natural"],
      price_min: 3000,
      limit: 5,
      offset: 0,
      sort: "relevance",
    });
  });

  it("takes repeated parameters for a list, and empty ones for none, as forms send them", () => {
    expect(parseCoffeeQuery({ roast: ["clara", "media"], q: "", price_max: "" })).toEqual({
      roast: ["clara", "media"],
      limit: 24,
      offset: 0,
      sort: "relevance",
    });
  });

  it.each([
    [{ sort: "cheapest" }, "sort_invalid"],
    [{ process: "natural,outro" }, "process_invalid"],
    [{ roast: "queimada" }, "roast_invalid"],
    [{ price_min: "-1" }, "price_min_invalid"],
    [{ price_max: "39,90" }, "price_max_invalid"],
    [{ price_min: "5000", price_max: "4000" }, "price_range_invalid"],
    [{ limit: "0" }, "limit_invalid"],
    [{ limit: "101" }, "limit_invalid"],
    [{ offset: "abc" }, "offset_invalid"],
    [{ q: "x".repeat(101) }, "q_invalid"],
    [{ notes: { $ne: "" } }, "notes_invalid"],
    [{ fields: "*variants" }, "parameter_unknown"],
  ])("refuses %j with %s", (query, code) => {
    expect(codeOf(query)).toBe(code);
  });
});
