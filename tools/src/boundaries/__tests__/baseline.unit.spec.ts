import { differenceOf, shrink, textOf } from "../baseline.js";

describe("the baseline", () => {
  it("tells new breaks and mended ones apart", () => {
    expect(differenceOf(["a", "b"], ["b", "c"])).toEqual({ added: ["c"], gone: ["a"] });
    expect(differenceOf(["a"], ["a"])).toEqual({ added: [], gone: [] });
  });

  it("only shrinks", () => {
    const known = { breaks: ["a", "b"], circles: ["x"] };
    expect(shrink(known, { breaks: ["b", "c"], circles: ["y"] })).toEqual({ breaks: ["b"], circles: [] });
  });

  it("names rule and both files, or the one that stands nowhere", () => {
    expect(textOf({ rule: "floors", from: "a.ts", to: "b.ts" })).toBe("floors: a.ts -> b.ts");
    expect(textOf({ rule: "skeleton", from: "a.ts", to: "" })).toBe("skeleton: a.ts");
  });
});
