import { isOrderToken, orderToken } from "../order-token";

const NOW = new Date("2026-11-29T12:00:00Z");
const later = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

describe("an order's token", () => {
  const token = orderToken("order_1", NOW);

  it("opens its own order for a year, and then no more", () => {
    expect(isOrderToken(token, "order_1", NOW)).toBe(true);
    expect(isOrderToken(token, "order_1", later(364))).toBe(true);
    expect(isOrderToken(token, "order_1", later(366))).toBe(false);
  });

  it("opens no other order", () => {
    expect(isOrderToken(token, "order_2", NOW)).toBe(false);
    expect(isOrderToken(token, "order_10", NOW)).toBe(false);
  });

  it("travels in an address as it is", () => {
    expect(encodeURIComponent(token)).toBe(token);
  });

  it("cannot be given more days, cut or made up", () => {
    const [version, endsOn, signature = ""] = token.split(".");
    const forged = [
      `${version}.${Number(endsOn) + 1}.${signature}`,
      `${version}.${endsOn}.${signature.slice(0, -1)}`,
      `${version}.${endsOn}.${signature}A`,
      `${version}.${endsOn}.${[...signature].reverse().join("")}`,
      `${version}.${endsOn}.`,
      `2.${endsOn}.${signature}`,
      ` ${token}`,
      "",
      "1.99999.".padEnd(51, "A"),
    ];
    expect(forged.filter((text) => isOrderToken(text, "order_1", NOW))).toEqual([]);
  });

  it("is another one under another key", () => {
    const before = process.env.MESTRES_ENCRYPTION_KEY;
    process.env.MESTRES_ENCRYPTION_KEY = "another-key-of-more-than-32-characters";
    try {
      expect(isOrderToken(token, "order_1", NOW)).toBe(false);
    } finally {
      if (before === undefined) {
        delete process.env.MESTRES_ENCRYPTION_KEY;
      } else {
        process.env.MESTRES_ENCRYPTION_KEY = before;
      }
    }
  });
});
