import { readPaymentMethodsQuery } from "../../../api/store/payment-methods/validators";
import { METHOD_PROVIDERS, methodOfProvider } from "../providers";

describe("methodOfProvider", () => {
  it("names the method of each of our providers", () => {
    expect(METHOD_PROVIDERS.map(methodOfProvider)).toEqual([
      "pix",
      "boleto",
      "card",
      "pix",
      "boleto",
      "card",
    ]);
  });

  it.each(["pp_system_default", "", "constructor", "__proto__"])("does not know %j", (id) => {
    expect(methodOfProvider(id)).toBeUndefined();
  });
});

describe("readPaymentMethodsQuery", () => {
  it("takes a cart, or an amount in centavos", () => {
    expect(readPaymentMethodsQuery({ cart_id: "cart_1" })).toEqual({ cartId: "cart_1" });
    expect(readPaymentMethodsQuery({ amount: "4990", region_id: "reg_1" })).toEqual({
      amount: 4990,
      regionId: "reg_1",
    });
  });

  it.each([
    {},
    { amount: "0" },
    { amount: "-1" },
    { amount: "49.90" },
    { amount: "x" },
    { amount: "99999999999" },
    { amount: ["1", "2"] },
    { cart_id: { $ne: "" } },
    { cart_id: "cart_1", amount: "100" },
    { amount: "100", fields: "+customer" },
  ])("refuses %j with a stable code", (query) => {
    expect(() => readPaymentMethodsQuery(query)).toThrow(
      expect.objectContaining({ code: "payment_methods_invalid" }),
    );
  });
});
