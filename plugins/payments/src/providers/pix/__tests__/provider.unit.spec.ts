import { pay, setFault } from "@mestres/sandbox";
import { pixChargeStates, type ChargeEvent } from "../../../lib/charge-state";
import type { ChargeState } from "../../../lib/charges/state-names";
import { pixStore } from "../../../lib/pix-store";
import { CHAVE, PSP_URL, pspWorld, TXID } from "../../../lib/psp/__tests__/psp-world";
import type { ConfirmedReceipt } from "../../../lib/receipts";
import type PixModuleService from "../../../modules/pix/service";
import type { ChargePatch, NewCharge } from "../../../modules/pix/service";
import PixProviderService from "../service";

const SESSION = `payses_${TXID}`;
const { world, server } = pspWorld();
const quiet = { warn: () => undefined, error: () => undefined, info: () => undefined };
const provider = new PixProviderService({ logger: quiet });

type Charge = ChargePatch & { txid: string; state: ChargeState };
let charge: Charge | undefined;
let receipts: ConfirmedReceipt[];

const move = async (_txid: string, event: ChargeEvent, patch: ChargePatch = {}): Promise<Charge> => {
  const current = charge as Charge;
  charge = { ...current, ...patch, state: pixChargeStates.next(current.state, event) };
  return charge;
};
/** The store's rules without its database, which has a spec of its own. */
const store = {
  findCharge: async (txid: string) => (charge?.txid === txid ? charge : undefined),
  openCharge: async ({ txid, amount }: NewCharge) => (charge ??= { txid, amount, state: "requested" }),
  applyChargeEvent: move,
  offerChargeEvent: async (txid: string, event: ChargeEvent, patch?: ChargePatch) =>
    charge && pixChargeStates.allows(charge.state, event) ? move(txid, event, patch) : charge,
  recordReceipts: async (_txid: string, found: ConfirmedReceipt[]) => {
    receipts = found;
  },
};
const chargeOf = async () => charge;

beforeAll(() => {
  Object.assign(process.env, {
    PIX_BASE_URL: PSP_URL,
    PIX_CLIENT_ID: "id",
    PIX_CLIENT_SECRET: "secret",
    PIX_KEY: CHAVE,
    PIX_EXPIRATION_SECONDS: "1800",
  });
  pixStore.set(store as unknown as PixModuleService);
  server.listen({ onUnhandledRequest: "error" });
});
beforeEach(() => {
  world.reset();
  charge = undefined;
  receipts = [];
});
afterAll(() => {
  pixStore.set(undefined);
  server.close();
  world.close();
});

const initiate = (amount: number | string = 42.9, currency = "brl") =>
  provider.initiatePayment({ amount, currency_code: currency, data: { session_id: SESSION } });
const payFor = (amount?: number) =>
  pay(world, {
    pixCopiaECola: world.state.charges[TXID]?.pixCopiaECola ?? "",
    ...(amount ? { amount } : {}),
  });

describe("provider", () => {
  it("opens a charge and hands out its code", async () => {
    const { data } = await initiate();
    expect(data).toMatchObject({
      txid: TXID,
      amountCentavos: 4290,
      pixCopiaECola: expect.stringContaining("pix"),
    });
    expect(Date.parse(String(data?.expiresAt))).toBeGreaterThan(Date.now());
    expect(await chargeOf()).toMatchObject({ state: "active", amount: 4290 });
  });

  it.each([
    [42.9, "usd", "pix_currency_unsupported"],
    [0, "brl", "pix_amount_invalid"],
    [-1, "brl", "pix_amount_invalid"],
    ["99999999", "brl", "pix_amount_invalid"],
  ])("refuses %p %s", async (amount, currency, code) => {
    await expect(initiate(amount, currency)).rejects.toMatchObject({ code });
    expect(await chargeOf()).toBeUndefined();
  });

  it.each(["down", "garbage"] as const)("says pix_unavailable when the PSP is %s", async (mode) => {
    setFault(world, "pix", { mode });
    await expect(initiate()).rejects.toMatchObject({ code: "pix_unavailable" });
    expect(await chargeOf()).toMatchObject({ state: "failed" });
  });

  it("captures what the PSP confirms in full, and nothing less", async () => {
    const { data } = await initiate();
    expect((await provider.authorizePayment({ data })).status).toBe("pending_authorization");
    await payFor(4289);
    expect((await provider.authorizePayment({ data })).status).toBe("pending_authorization");
    expect(receipts).toMatchObject([{ amountCentavos: 4289 }]);
    await expect(provider.capturePayment({ data })).rejects.toMatchObject({ code: "pix_underpaid" });
  });

  it("captures a paid charge and refuses to call it cancelled", async () => {
    const { data } = await initiate();
    await payFor();
    const authorized = await provider.authorizePayment({ data });
    expect(authorized).toMatchObject({ status: "captured", data: { e2eid: expect.any(String) } });
    await expect(provider.deletePayment({ data })).rejects.toMatchObject({ code: "pix_already_paid" });
    await expect(provider.cancelPayment({ data })).rejects.toMatchObject({ code: "pix_already_paid" });
    expect(await provider.getPaymentStatus({ data })).toMatchObject({ status: "captured" });
    expect(await chargeOf()).toMatchObject({ state: "paid" });
  });

  it("notices a payment while removing", async () => {
    const { data } = await initiate();
    await payFor();
    await expect(provider.deletePayment({ data })).rejects.toMatchObject({ code: "pix_already_paid" });
    expect(await chargeOf()).toMatchObject({ state: "paid" });
  });

  it("waits when the PSP is unreachable", async () => {
    const { data } = await initiate();
    setFault(world, "pix", { mode: "down" });
    expect((await provider.authorizePayment({ data })).status).toBe("pending_authorization");
    await provider.deletePayment({ data });
    expect(await chargeOf()).toMatchObject({ state: "removing" });
  });

  it("removes the charge of a deleted session", async () => {
    const { data } = await initiate();
    await provider.deletePayment({ data });
    expect(world.state.charges[TXID]?.status).toBe("REMOVIDA_PELO_USUARIO_RECEBEDOR");
    expect((await provider.authorizePayment({ data })).status).toBe("canceled");
    await provider.deletePayment({ data });
    await provider.deletePayment({ data: { session_id: SESSION } });
  });

  it("turns another amount into a revision", async () => {
    const { data } = await initiate();
    const updated = await provider.updatePayment({ data, amount: 50, currency_code: "brl" });
    expect(updated.data).toMatchObject({ txid: TXID, amountCentavos: 5000, revision: 1 });
    expect(await chargeOf()).toMatchObject({ amount: 5000, revision: 1, state: "active" });
  });

  it("refuses a refund without core's name for it, and one of an unknown charge", async () => {
    await expect(provider.refundPayment({ amount: 1, data: {} })).rejects.toMatchObject({
      code: "pix_refund_unavailable",
    });
    const context = { idempotency_key: "ref_1" };
    const data = { txid: TXID };
    await expect(provider.refundPayment({ amount: 1, data, context })).rejects.toMatchObject({
      code: "pix_not_found",
    });
  });
});
