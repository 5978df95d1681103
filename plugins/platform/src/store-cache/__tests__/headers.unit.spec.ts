import { addedHeaders, replayable, varyOf } from "../headers";

describe("headers", () => {
  it("adds to Vary what is not named yet", () => {
    expect(varyOf(undefined)).toBe(
      "Accept-Encoding, Authorization, Cookie, x-publishable-api-key, x-medusa-locale",
    );
    expect(varyOf("Origin, authorization")).toBe(
      "Origin, authorization, Accept-Encoding, Cookie, x-publishable-api-key, x-medusa-locale",
    );
  });

  it("replays CORS but nothing that belongs to one exchange", () => {
    const sent = {
      "access-control-allow-origin": "https://loja.example",
      "set-cookie": ["connect.sid=x"],
      "x-request-id": "1",
      "ratelimit-remaining": "3",
      "x-ratelimit-limit": 5,
      etag: 'W/"x"',
    };
    expect(replayable(sent)).toEqual({ "access-control-allow-origin": "https://loja.example" });
  });

  it("tells what the route added", () => {
    expect(addedHeaders({ a: "1", b: "2" }, { a: "1", b: "3", c: "4" })).toEqual({ b: "3", c: "4" });
  });
});
