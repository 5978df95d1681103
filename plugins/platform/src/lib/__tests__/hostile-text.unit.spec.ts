import fc from "fast-check";
import { bodyProblem, MAX_DEPTH, urlProblem } from "../hostile-text";

describe("an address", () => {
  it.each([
    ["/store/orders/%00", "request_nul"],
    ["/store/products?q=caf%00", "request_nul"],
    ["/store/products?q%00=a", "request_nul"],
    ["/store/products/%", "request_escape_broken"],
    ["/store/products?q=%zz", "request_escape_broken"],
    ["/store/products?q=100%", "request_escape_broken"],
    ["/store/products?q=%E0%A4%A", "request_escape_broken"],
    ["/store/products?q=%ff", "request_escape_broken"],
    ["/store/products?limit=-1", "request_paging_invalid"],
    ["/store/products?limit=", "request_paging_invalid"],
    ["/store/products?limit", "request_paging_invalid"],
    ["/store/products?limit=10001", "request_paging_invalid"],
    ["/store/products?limit=1e3", "request_paging_invalid"],
    ["/store/products?limit=1.5", "request_paging_invalid"],
    ["/store/products?limit[]=-1", "request_paging_invalid"],
    ["/store/products?limit%5B$gt%5D=x", "request_paging_invalid"],
    ["/store/products?lim%69t=-1", "request_paging_invalid"],
    ["/store/products?limit=10&limit=%2D1", "request_paging_invalid"],
    ["/store/products?offset=-1", "request_paging_invalid"],
    ["/store/products?offset=99999999999999999999", "request_paging_invalid"],
    ["/store/products?offset=2147483648", "request_paging_invalid"],
    ["/store/products?id[4294967290]=a", "request_query_too_large"],
    ["/store/products?id%5B4294967290%5D=a", "request_query_too_large"],
    [`/store/products?${"a&".repeat(1_001)}`, "request_query_too_large"],
  ])("%s is refused as %s", (url, code) => {
    expect(urlProblem(url)?.code).toBe(code);
  });

  it.each([
    "/",
    "/store/products?limit=0&offset=0",
    "/app/orders?limit=9999&offset=20",
    "/store/products?q=p%C3%A3o%20de%20queijo%20100%25",
    "/store/products?id[]=a&id[]=b&id[1000]=c",
    "/store/products?unlimited=-1&order=-limit",
    "/hooks/mercadopago?data.id=1&type=payment",
  ])("%s passes", (url) => {
    expect(urlProblem(url)).toBeUndefined();
  });

  it("passes whatever a client encodes, as long as it is text without NUL", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const problem = urlProblem(
          `/store/products/${encodeURIComponent(text)}?q=${encodeURIComponent(text)}`,
        );
        return (problem?.code === "request_nul") === text.includes("\0");
      }),
    );
  });
});

describe("a body", () => {
  const nested = (levels: number) => JSON.parse("[".repeat(levels) + "]".repeat(levels)) as unknown;

  it.each([
    ["a NUL", { email: "a\0b" }, "request_nul"],
    ["a NUL in a name", { items: [{ "a\0": 1 }] }, "request_nul"],
    ["half a pair", { metadata: { deep: ["\ud83d"] } }, "request_nul"],
    ["a text alone", "\0", "request_nul"],
    ["one level too many", nested(MAX_DEPTH + 1), "request_too_deep"],
    ["a hundred thousand levels", nested(100_000), "request_too_deep"],
  ])("with %s is refused", (_name, body, code) => {
    expect(bodyProblem(body)?.code).toBe(code);
  });

  it.each([
    ["nothing", undefined],
    ["null", null],
    ["as many levels as there may be", nested(MAX_DEPTH)],
    ["emoji and accents", { name: "João ☕ 👨‍👩‍👧", list: [1, true, null, "\n\t"] }],
    ["raw bytes", { file: Buffer.from([0, 1, 2]) }],
  ])("with %s passes", (_name, body) => {
    expect(bodyProblem(body)).toBeUndefined();
  });
});
