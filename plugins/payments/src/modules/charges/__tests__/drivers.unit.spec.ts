import { chargeDriverOf, notificationReaderOf } from "../../../lib/charges/drivers";
import { getRefundGateway } from "../../../lib/refunds/gateways";

it("has every driver once the module loads, before any payment provider is made", async () => {
  expect(() => chargeDriverOf({ provider: "mercadopago", method: "card" })).toThrow();
  await import("..");
  for (const [provider, method] of [
    ["efi", "boleto"],
    ["mercadopago", "boleto"],
    ["mercadopago", "card"],
  ] as const) {
    expect(chargeDriverOf({ provider, method })).toMatchObject({ provider, method });
    expect(notificationReaderOf(provider)).toBeInstanceOf(Function);
  }
  for (const id of ["pp_boleto_boleto", "pp_card_mercadopago"]) {
    expect(getRefundGateway(id)).toBeTruthy();
  }
});
