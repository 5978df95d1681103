import { boletoFor, createHandlers, createWorld, payBoleto, setFault } from "@mestres/sandbox";
import { setupServer } from "msw/node";
import type { PaymentChargeRow } from "../../../modules/charges/types";
import { boletoDeadlines } from "../deadlines";
import { mercadoPagoBoletoDriver as driver } from "../mercadopago-driver";
import { readBoletoOffer } from "../offer";
import { registerBillet } from "../register-billet";
import { readBoletoSettings } from "../settings";

const URL = "http://mp.test";
const world = createWorld({ webhook: async () => undefined });
const server = setupServer(...createHandlers(world, { mercadopago: URL }));

beforeAll(() => {
  Object.assign(process.env, {
    MERCADOPAGO_BASE_URL: URL,
    MERCADOPAGO_ACCESS_TOKEN: "token",
    MERCADOPAGO_PUBLIC_KEY: "key",
    MERCADOPAGO_WEBHOOK_SECRET: "segredo-do-mercado-pago",
    BACKEND_URL: "http://shop.test",
  });
  server.listen({ onUnhandledRequest: "error" });
});
afterEach(() => setFault(world, "mercadopago", { mode: "ok" }));
afterAll(() => {
  server.close();
  world.close();
});

let count = 0;
async function order() {
  const settings = { ...(await readBoletoSettings()), provider: "mercadopago" };
  const sessionId = `payses_mp_${(count += 1)}`;
  const address = {
    zipCode: "01310200",
    street: "Avenida Paulista",
    number: "1578",
    complement: "",
    neighborhood: "Bela Vista",
    city: "São Paulo",
    state: "SP",
  };
  const payer = { name: "Maria Silva", document: "52998224725", email: "maria@mestres.test", address };
  const deadlines = boletoDeadlines(3, 3, new Date());
  const charge = (external_id: string | null) =>
    ({ id: "pchg_1", session_id: sessionId, external_id, created_at: new Date() }) as PaymentChargeRow;
  return { request: { sessionId, amountCentavos: 7740, deadlines, payer, settings }, charge };
}

describe("a boleto at Mercado Pago", () => {
  it("is registered with its own digits, once for a session", async () => {
    const { request } = await order();
    const billet = await registerBillet(request);
    expect(boletoFor(world, billet.linhaDigitavel)).toMatchObject({ service: "mercadopago", amount: 7740 });
    expect(billet.dueOn).toBe(request.deadlines.dueOn);
    expect((await registerBillet(request)).externalId).toBe(billet.externalId);
  });

  it("is found although its creation was answered to nobody, and cancelled", async () => {
    const { request, charge } = await order();
    setFault(world, "mercadopago", { mode: "lost" });
    await expect(registerBillet(request)).rejects.toThrow();
    setFault(world, "mercadopago", { mode: "ok" });
    expect(await driver.find(charge(null))).toMatchObject({ status: "pending", payments: [] });
    expect(await driver.cancel(charge(null))).toBe("canceled");
    expect(await driver.find(charge(null))).toMatchObject({ status: "canceled" });
    expect(await driver.cancel(charge(null))).toBe("canceled");
  });

  it("tells its payment, cannot be cancelled then, and goes back by the API once per refund", async () => {
    const { request, charge } = await order();
    const billet = await registerBillet(request);
    payBoleto(world, { code: billet.linhaDigitavel });
    const known = charge(billet.externalId);
    const reference = `mercadopago:${billet.externalId}`;
    expect(await driver.find(known)).toMatchObject({
      status: "paid",
      payments: [{ reference, amount: 7740 }],
    });
    expect(await driver.cancel(known)).toBe("paid");
    const refund = { refundId: "r1", amount: 740, paymentReference: reference };
    const [first, again] = [await driver.refund(known, refund), await driver.refund(known, refund)];
    expect(first).toMatchObject({ status: "settled" });
    expect(again.externalId).toBe(first.externalId);
    const report = await driver.find(known);
    expect(report!.refunds).toMatchObject([{ amount: 740, status: "settled" }]);
  });
});

describe("the offer", () => {
  it("is made only with the issuer's credentials", async () => {
    expect(await readBoletoOffer()).toBeUndefined();
    Object.assign(process.env, {
      EFI_CHARGES_BASE_URL: "http://efi.test",
      EFI_CHARGES_CLIENT_ID: "id",
      EFI_CHARGES_CLIENT_SECRET: "secret",
      EFI_CHARGES_WEBHOOK_SECRET: "segredo-dos-avisos",
    });
    expect(await readBoletoOffer()).toMatchObject({
      minimum: 500,
      due_on: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
    });
  });
});
