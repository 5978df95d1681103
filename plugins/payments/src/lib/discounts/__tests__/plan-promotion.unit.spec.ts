import { assertDiscountEarned, unearnedProvider } from "../assert-earned";
import { isInStep, planPixPromotion, type StoredPromotion } from "../plan-promotion";

const stored = (over: Partial<StoredPromotion> = {}): StoredPromotion => ({
  id: "promo_1",
  status: "active",
  is_automatic: true,
  application_method: { type: "percentage", target_type: "items", value: 5 },
  rules: [{ attribute: "metadata.payment_method", operator: "eq", values: [{ value: "pix" }] }],
  ...over,
});

describe("planPixPromotion", () => {
  it("makes an automatic promotion that asks for PIX", () => {
    const { create, update, remove } = planPixPromotion(7.5, undefined);
    expect([update, remove]).toEqual([[], []]);
    expect(create).toHaveLength(1);
    expect(create[0]).toMatchObject({ code: "PIX", is_automatic: true, status: "active" });
    expect(create[0]?.application_method?.value).toBe(7.5);
    expect(create[0]?.rules?.[0]?.values).toEqual(["pix"]);
  });

  it.each([
    ["nothing is wanted and nothing is there", 0, undefined],
    ["the percent is the same", 5, stored()],
    ["it is off and rests", 0, stored({ status: "inactive" })],
  ])("leaves everything when %s", (_name, percent, promotion) => {
    expect(isInStep(planPixPromotion(percent, promotion))).toBe(true);
  });

  it.each([
    ["another percent", 8, stored(), { status: "active", application_method: { value: 8 } }],
    ["off", 0, stored(), { status: "inactive", application_method: { value: 5 } }],
    ["on again", 5, stored({ status: "inactive" }), { status: "active", application_method: { value: 5 } }],
  ])("updates for %s", (_name, percent, promotion, expected) => {
    expect(planPixPromotion(percent, promotion)).toEqual({
      create: [],
      remove: [],
      update: [{ id: "promo_1", ...expected }],
    });
  });

  it.each<[string, Partial<StoredPromotion>]>([
    ["asks for nothing", { rules: [] }],
    ["asks for card", { rules: [{ ...stored().rules?.[0], values: ["card"] }] }],
    ["asks for PIX or card", { rules: [{ ...stored().rules?.[0], values: ["pix", "card"] }] }],
    ["asks for anything but PIX", { rules: [{ ...stored().rules?.[0], operator: "ne" }] }],
    ["is a coupon", { is_automatic: false }],
    ["takes off a sum", { application_method: { type: "fixed", target_type: "items", value: 5 } }],
  ])("replaces a promotion that %s", (_name, over) => {
    const plan = planPixPromotion(5, stored(over));
    expect(plan.remove).toEqual(["promo_1"]);
    expect(plan.create).toHaveLength(1);
    expect(planPixPromotion(0, stored(over))).toEqual({ create: [], update: [], remove: ["promo_1"] });
  });
});

describe("a discount that the chosen provider does not earn", () => {
  const cart = (code: string | null, ...sessions: [string, string][]) => ({
    items: [{ adjustments: [{ code }] }],
    payment_collection: {
      payment_sessions: sessions.map(([provider_id, status]) => ({ provider_id, status })),
    },
  });

  it.each([
    ["PIX", "pp_card_mercadopago", "pending"],
    ["PIX", "pp_boleto_boleto", "pending_authorization"],
    ["PIX", "pp_system_default", "authorized"],
  ])("%s by %s (%s) is refused", (code, provider, status) => {
    expect(unearnedProvider(cart(code, [provider, status]))).toBe(provider);
    expect(() => assertDiscountEarned(cart(code, ["pp_pix_pix", "pending"], [provider, status]))).toThrow(
      expect.objectContaining({ code: "payment_method_changed" }),
    );
  });

  it.each([
    cart("PIX", ["pp_pix_pix", "pending_authorization"]),
    cart("PIX", ["pp_stripe-pix_stripe", "pending"], ["pp_card_mercadopago", "canceled"]),
    cart("PIX"),
    cart("BEMVINDO10", ["pp_card_mercadopago", "pending"]),
    cart(null, ["pp_card_mercadopago", "pending"]),
    { items: [] },
  ])("is no matter in %j", (fine) => {
    expect(() => assertDiscountEarned(fine)).not.toThrow();
  });
});
