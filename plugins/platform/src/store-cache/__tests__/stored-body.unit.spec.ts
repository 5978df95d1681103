import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { holds } from "../send";
import { StoredBody } from "../stored-body";

const json = JSON.stringify({ products: Array.from({ length: 200 }, (_, id) => ({ id, title: "Café" })) });

describe("StoredBody", () => {
  it("has the same bytes behind every encoding, each with a tag of its own", async () => {
    const body = new StoredBody(json);
    const [plain, zipped, brotli] = await Promise.all([
      body.get("identity"),
      body.get("gzip"),
      body.get("br"),
    ]);
    expect(plain.bytes.toString()).toBe(json);
    expect(gunzipSync(zipped.bytes).toString()).toBe(json);
    expect(brotliDecompressSync(brotli.bytes).toString()).toBe(json);
    expect(new Set([plain.etag, zipped.etag, brotli.etag]).size).toBe(3);
    for (const { etag } of [plain, zipped, brotli]) {
      expect(etag).toMatch(/^"[\w-]+"$/);
    }
  });

  it("compresses once for parallel callers, and then at once", async () => {
    const body = new StoredBody(json);
    expect(body.now("br")).toBeUndefined();
    const [first, second] = await Promise.all([body.get("br"), body.get("br")]);
    expect(second).toBe(first);
    expect(body.now("br")).toBe(first);
  });

  it("leaves a small body as it is", () => {
    expect(new StoredBody("{}").now("br")?.encoding).toBe("identity");
  });

  it("tags equal bodies alike and different ones apart", () => {
    expect(new StoredBody(json).identity.etag).toBe(new StoredBody(json).identity.etag);
    expect(new StoredBody(`${json} `).identity.etag).not.toBe(new StoredBody(json).identity.etag);
  });
});

describe("holds", () => {
  it.each([
    ['"a"', true],
    ['W/"a"', true],
    ['"b", "a"', true],
    ["*", true],
    ['"b"', false],
    ["", false],
  ])("If-None-Match %s → %s", (header, expected) => expect(holds(header, '"a"')).toBe(expected));
});
