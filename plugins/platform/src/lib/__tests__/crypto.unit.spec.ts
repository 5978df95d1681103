import fc from "fast-check";
import { decrypt, encrypt, keyedHash, timingSafeEqualText } from "../crypto";

const KEY = "a-key-for-specs-that-is-long-enough-0001";

describe("crypto", () => {
  const before = process.env;
  beforeEach(() => {
    process.env = { ...before, MESTRES_ENCRYPTION_KEY: KEY };
  });
  afterAll(() => {
    process.env = before;
  });

  it("opens what it sealed, and never seals alike twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const sealed = encrypt(text);
        expect(decrypt(sealed)).toBe(text);
        expect(encrypt(text)).not.toBe(sealed);
      }),
    );
  });

  it("refuses a seal that was altered anywhere", () => {
    const sealed = encrypt("segredo");
    fc.assert(
      fc.property(
        fc.nat({ max: sealed.length - 1 }),
        fc.constantFrom("A", "b", "0", ".", "~"),
        (at, char) => {
          const altered = sealed.slice(0, at) + char + sealed.slice(at + 1);
          // Base64's last character may hold bits that mean nothing.
          fc.pre(altered !== sealed && bytesOf(altered) !== bytesOf(sealed));
          expect(() => decrypt(altered)).toThrow(expect.objectContaining({ code: "sealed_value_invalid" }));
        },
      ),
    );
  });

  it("refuses a seal made under another key, without naming either", () => {
    const sealed = encrypt("segredo");
    process.env.MESTRES_ENCRYPTION_KEY = `${KEY}-other`;
    expect(() => decrypt(sealed)).toThrow(expect.objectContaining({ code: "sealed_value_invalid" }));
  });

  it("hashes alike under one key only", () => {
    const hash = keyedHash("12345678909");
    expect(hash).toMatch(/^[0-9a-f]{64}$/);
    expect(keyedHash("12345678909")).toBe(hash);
    process.env.MESTRES_ENCRYPTION_KEY = `${KEY}-other`;
    expect(keyedHash("12345678909")).not.toBe(hash);
  });

  it.each([undefined, "", "short"])("refuses production with the key %p", (key) => {
    process.env = { ...before, MESTRES_DEMO: "false", MESTRES_ENCRYPTION_KEY: key };
    expect(() => encrypt("x")).toThrow(expect.objectContaining({ code: "encryption_key_missing" }));
  });

  it("compares texts of any length", () => {
    fc.assert(fc.property(fc.string(), fc.string(), (a, b) => timingSafeEqualText(a, b) === (a === b)));
  });
});

function bytesOf(sealed: string): string {
  const [version, ...parts] = sealed.split(".");
  return [version, ...parts.map((part) => Buffer.from(part, "base64url").toString("hex"))].join(".");
}
