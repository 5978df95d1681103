import { createHandlers, createWorld, setFault } from "@mestres/sandbox";
import { setupServer } from "msw/node";
import { listInstallmentPlans } from "../list";
import { bestInterestFree } from "../plans";
import { forgetProviderRates, providerRates } from "../provider-rates";
import { installmentSettings, readInstallmentSettings } from "../settings";

const URL = "http://mp-rates.test";
const world = createWorld({ webhook: async () => undefined });
const server = setupServer(...createHandlers(world, { mercadopago: URL }));
let calls = 0;
const HOUR = 60 * 60_000;

beforeAll(() => {
  server.listen({ onUnhandledRequest: "error" });
  server.events.on("request:start", () => (calls += 1));
});
beforeEach(() => {
  Object.assign(process.env, {
    MERCADOPAGO_BASE_URL: URL,
    MERCADOPAGO_ACCESS_TOKEN: "token",
    MERCADOPAGO_PUBLIC_KEY: "chave",
  });
  world.state.mercadopago.interestFreeUpTo = 6;
  setFault(world, "mercadopago", { mode: "ok" });
  forgetProviderRates();
  calls = 0;
});
afterAll(() => {
  server.close();
  world.close();
});

describe("the provider's table", () => {
  it("is asked for once by a page full of prices, and kept for hours", async () => {
    await Promise.all([1, 2, 3, 4].map(() => listInstallmentPlans(10_000)));
    await providerRates(Date.now() + 5 * HOUR);
    expect(calls).toBe(1);
    await providerRates(Date.now() + 7 * HOUR);
    expect(calls).toBe(2);
  });

  it("decides what is without interest, whatever the shop wishes", async () => {
    world.state.mercadopago.interestFreeUpTo = 3;
    const plans = await listInstallmentPlans(12_000);
    expect(bestInterestFree(plans)).toEqual({ count: 3, amount: 4000, total: 12_000, interest_free: true });
    expect(plans.find(({ count }) => count === 4)).toMatchObject({ interest_free: false });
  });

  it("stays in use while the provider is away, and gives way to our own when there was none", async () => {
    await providerRates();
    setFault(world, "mercadopago", { mode: "down" });
    const later = Date.now() + 7 * HOUR;
    expect(await providerRates(later)).toHaveLength(12);
    const after = calls;
    // Nobody waits for it again at once.
    expect(await providerRates(later + 1000)).toHaveLength(12);
    expect(calls).toBe(after);
    forgetProviderRates();
    expect(bestInterestFree(await listInstallmentPlans(12_000))).toMatchObject({ count: 6, amount: 2000 });
  });

  it("is not asked for without an account", async () => {
    delete process.env.MERCADOPAGO_PUBLIC_KEY;
    expect(await listInstallmentPlans(12_000)).toHaveLength(12);
    expect(calls).toBe(0);
  });
});

describe("test connection", () => {
  it("tells a shop whose rule is not the provider's", async () => {
    const values = await readInstallmentSettings();
    const test = (interest_free_up_to: number) =>
      installmentSettings.test!({ ...values, interest_free_up_to }, undefined as never);
    expect(await test(6)).toMatchObject({ ok: true });
    expect(await test(10)).toMatchObject({ ok: false, message: expect.stringContaining("6x") });
    forgetProviderRates();
    setFault(world, "mercadopago", { mode: "down" });
    expect(await test(6)).toMatchObject({ ok: false });
  });
});
