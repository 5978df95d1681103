import { methodChanges } from "../method-change";

const change = (now: Partial<Parameters<typeof methodChanges>[0]>): boolean =>
  methodChanges({
    method: "boleto",
    noted: undefined,
    discounted: false,
    percent: 5,
    promotionChanged: false,
    ...now,
  });

describe("methodChanges", () => {
  it("works totals out again when the discount comes or goes", () => {
    expect(change({ method: "pix" })).toBe(true);
    expect(change({ method: "pix", noted: "pix" })).toBe(true);
    expect(change({ method: "boleto", noted: "pix", discounted: true })).toBe(true);
    // The discount was turned off meanwhile.
    expect(change({ method: "pix", noted: "pix", discounted: true, percent: 0 })).toBe(true);
  });

  it("costs nothing where no price changes", () => {
    expect(change({})).toBe(false);
    expect(change({ method: "card", noted: "boleto" })).toBe(false);
    expect(change({ method: "other" })).toBe(false);
    expect(change({ method: "pix", noted: "pix", discounted: true })).toBe(false);
    expect(change({ method: "pix", percent: 0 })).toBe(false);
  });

  it("takes a noted PIX away with the method, lest the next refresh discount what is paid otherwise", () => {
    expect(change({ method: "card", noted: "pix" })).toBe(true);
    expect(change({ method: "card", noted: "pix", percent: 0 })).toBe(true);
  });

  it("follows a promotion that was brought into step just now, whatever the method", () => {
    expect(change({ promotionChanged: true })).toBe(true);
    expect(change({ method: "pix", noted: "pix", discounted: true, promotionChanged: true })).toBe(true);
  });
});
