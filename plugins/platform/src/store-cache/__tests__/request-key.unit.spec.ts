import fc from "fast-check";
import { classify, normaliseQuery } from "../request-key";

const SESSION = "connect.sid";
const KEY = { "x-publishable-api-key": "pk_1" };

function keyOf(url: string, headers: Record<string, string> = {}): string {
  const target = classify({ method: "GET", originalUrl: url, headers: { ...KEY, ...headers } }, SESSION);
  return target.kind === "shared" ? target.key : target.kind;
}

describe("classify", () => {
  it("shares an anonymous catalogue GET", () => {
    expect(keyOf("/store/products?limit=2")).toContain("/store/products?limit=2");
  });

  it.each([
    ["a bearer token", { authorization: "Bearer x" }, "/store/products"],
    ["basic credentials", { authorization: "Basic x" }, "/store/products"],
    ["even an empty Authorization", { authorization: "" }, "/store/products"],
    ["a session", { cookie: "a=1; connect.sid=s%3Ax" }, "/store/products"],
    ["a cart, whose address decides taxes", {}, "/store/products?cart_id=cart_1"],
    ["a cart written otherwise", {}, "/store/products?cart%5Fid[]=cart_1"],
    ["a query too long to keep", {}, `/store/products?q=${"x".repeat(5000)}`],
    ["more parameters than are read", {}, `/store/products?${"a&".repeat(300)}`],
  ])("never shares with %s", (_, headers, url) => {
    expect(keyOf(url, headers as Record<string, string>)).toBe("personal");
  });

  it("leaves other paths, other methods and a missing key to core", () => {
    expect(keyOf("/store/carts/cart_1")).toBe("other");
    expect(classify({ method: "POST", originalUrl: "/store/products", headers: KEY }, SESSION).kind).toBe(
      "other",
    );
    expect(classify({ method: "GET", originalUrl: "/store/products", headers: {} }, SESSION).kind).toBe(
      "other",
    );
  });

  it("ignores cookies that are not the session", () => {
    expect(keyOf("/store/products", { cookie: "_ga=GA1.1" })).toBe(keyOf("/store/products"));
  });

  it("keeps keys, locales and regions apart", () => {
    const keys = [
      keyOf("/store/products"),
      keyOf("/store/products", { "x-publishable-api-key": "pk_2" }),
      keyOf("/store/products", { "x-medusa-locale": "en-US" }),
      keyOf("/store/products?locale=en-US"),
      keyOf("/store/products?region_id=reg_1"),
      keyOf("/store/products?region_id=reg_2"),
    ];
    expect(new Set(keys).size).toBe(keys.length);
  });

  it("takes a header line break for what it is: no way to forge another's key", () => {
    expect(keyOf("/store/products", { "x-medusa-locale": "a" })).not.toBe(
      keyOf("/store/products", { "x-publishable-api-key": "pk_1a" }),
    );
  });

  it("reads one address the same however its parameters are ordered", () => {
    expect(keyOf("/store/products?limit=2&offset=4")).toBe(keyOf("/store/products/?offset=4&limit=2"));
  });
});

describe("normaliseQuery", () => {
  const name = fc.constantFrom("a", "a[]", "a%5B0%5D", "b", "c");
  const pairs = fc.array(fc.tuple(name, fc.nat(9)).map(([key, value]) => `${key}=${value}`));

  it("loses and invents nothing", () => {
    fc.assert(
      fc.property(pairs, (input) => {
        expect(normaliseQuery(input).split("&").sort()).toEqual((input.length ? [...input] : [""]).sort());
      }),
    );
  });

  it("keeps the order among parameters that fill one array", () => {
    fc.assert(
      fc.property(pairs, (input) => {
        const ofA = (list: string[]) => list.filter((pair) => pair.startsWith("a"));
        expect(ofA(normaliseQuery(input).split("&"))).toEqual(ofA(input));
      }),
    );
  });

  it("is the same once normalised", () => {
    fc.assert(
      fc.property(pairs, (input) => {
        const once = normaliseQuery(input);
        expect(normaliseQuery(once.split("&"))).toBe(once);
      }),
    );
  });
});
