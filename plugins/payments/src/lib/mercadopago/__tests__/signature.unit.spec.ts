import { readFileSync } from "node:fs";
import { sharedData } from "@mestres/testing/shared-data";
import fc from "fast-check";
import { signMercadoPagoNotification, verifyMercadoPagoSignature } from "../signature";

const SECRET = "um-segredo-de-teste";
const now = new Date("2026-11-22T12:00:00Z");
const ts = String(Math.floor(now.getTime() / 1000));
const notification = { dataId: "123456789", requestId: "2066ca19-c6f1-498a-be75-1923005edd06" };
const signature = signMercadoPagoNotification(SECRET, notification, ts);
const verdict = (changes: Partial<typeof notification & { signature: string }> = {}, at = now) =>
  verifyMercadoPagoSignature(SECRET, { signature, ...notification, ...changes }, at);

describe("signature", () => {
  const file = sharedData("vectors/mercadopago-webhook-signature.json");
  (file ? it : it.skip)("agrees with the published vectors, read in their own minute", () => {
    const { vectors } = JSON.parse(readFileSync(file!, "utf8")) as {
      vectors: {
        secret: string;
        x_request_id: string;
        data_id: string | null;
        ts: string;
        x_signature: string;
      }[];
    };
    expect(vectors.length).toBeGreaterThan(0);
    for (const vector of vectors) {
      const at = new Date(vector.ts.length > 10 ? Number(vector.ts) : Number(vector.ts) * 1000);
      const given = {
        signature: vector.x_signature,
        requestId: vector.x_request_id,
        dataId: vector.data_id ?? undefined,
      };
      expect(verifyMercadoPagoSignature(vector.secret, given, at)).toBe("valid");
      expect(verifyMercadoPagoSignature(vector.secret, given, new Date(at.getTime() + 301_000))).toBe(
        "expired",
      );
      expect(verifyMercadoPagoSignature(`${vector.secret}x`, given, at)).toBe("forged");
    }
  });

  it("takes an id in either letter case", () => {
    const lower = signMercadoPagoNotification(SECRET, { ...notification, dataId: "ord01abc" }, ts);
    const upper = signMercadoPagoNotification(SECRET, { ...notification, dataId: "ORD01ABC" }, ts);
    expect(verdict({ signature: lower, dataId: "ORD01ABC" })).toBe("valid");
    expect(verdict({ signature: upper, dataId: "ORD01ABC" })).toBe("valid");
  });

  it("covers the id, the request and the time", () => {
    expect(verdict()).toBe("valid");
    expect(verdict({ dataId: "123456780" })).toBe("forged");
    expect(verdict({ requestId: "another" })).toBe("forged");
    expect(verdict({ signature: signature.replace(ts, String(Number(ts) + 1)) })).toBe("forged");
  });

  it("is good for five minutes, in seconds and in milliseconds, early or late", () => {
    const at = (seconds: number) => new Date(now.getTime() + seconds * 1000);
    expect([verdict({}, at(300)), verdict({}, at(301))]).toEqual(["valid", "expired"]);
    expect([verdict({}, at(-300)), verdict({}, at(-301))]).toEqual(["valid", "expired"]);
    const inMs = signMercadoPagoNotification(SECRET, notification, String(now.getTime()));
    expect([verdict({ signature: inMs }), verdict({ signature: inMs }, at(301))]).toEqual([
      "valid",
      "expired",
    ]);
  });

  it("never accepts, and never breaks on, what nobody signed", () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string(),
        fc.option(fc.string(), { nil: undefined }),
        (header, id, request) => {
          expect(verdict({ signature: header, dataId: id, requestId: request as string })).toBe("forged");
        },
      ),
    );
    expect(verifyMercadoPagoSignature(SECRET, { ...notification, signature: undefined }, now)).toBe("forged");
    expect(verdict({ signature: `ts=${ts},v1=` })).toBe("forged");
  });
});
