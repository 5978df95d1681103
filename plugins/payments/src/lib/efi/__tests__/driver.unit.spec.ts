import { boletoFor, createHandlers, createWorld, payBoleto, setFault } from "@mestres/sandbox";
import { setupServer } from "msw/node";
import type { PaymentChargeRow } from "../../../modules/charges/types";
import { boletoDeadlines } from "../../boleto/deadlines";
import { registerBillet } from "../../boleto/register-billet";
import { readBoletoSettings } from "../../boleto/settings";
import { efiBoletoDriver } from "../driver";
import { readEfiNotification } from "../notifications";

const URL = "http://efi.test";
const SECRET = "segredo-dos-avisos-da-efi";
const posted: { url: string; text: string }[] = [];
const world = createWorld({
  webhook: async (webhook) => void posted.push({ url: webhook.url, text: webhook.text }),
});
const server = setupServer(...createHandlers(world, { efi: URL }));
const requests: string[] = [];

beforeAll(() => {
  Object.assign(process.env, {
    EFI_CHARGES_BASE_URL: URL,
    EFI_CHARGES_CLIENT_ID: "id",
    EFI_CHARGES_CLIENT_SECRET: "secret",
    EFI_CHARGES_WEBHOOK_SECRET: SECRET,
    BACKEND_URL: "http://shop.test",
  });
  server.listen({ onUnhandledRequest: "error" });
  server.events.on("request:start", ({ request }) => {
    requests.push(`${request.method} ${request.url.slice(URL.length)}`);
  });
});
afterEach(() => {
  setFault(world, "efi", { mode: "ok" });
  requests.length = 0;
  posted.length = 0;
});
afterAll(() => {
  server.close();
  world.close();
});

let count = 0;
async function register(amountCentavos = 12345) {
  const settings = await readBoletoSettings();
  const sessionId = `payses_${(count += 1)}`;
  const deadlines = boletoDeadlines(3, 3, new Date());
  const payer = {
    name: "Ana",
    document: "12345678909",
    email: "ana@mestres.test",
    phone: "+55 31 99999-0000",
  };
  const order = { sessionId, amountCentavos, deadlines, payer, settings };
  const charge = (external_id: string | null) =>
    ({
      id: "pchg_1",
      session_id: sessionId,
      external_id,
      created_at: new Date(),
    }) as PaymentChargeRow;
  return { order, charge };
}

describe("registering", () => {
  it("answers a sound boleto of that amount and due date, with the PIX inside", async () => {
    const { order } = await register();
    const billet = await registerBillet(order);
    expect(billet.dueOn).toBe(order.deadlines.dueOn);
    expect(billet.linhaDigitavel).toMatch(/^\d{47}$/);
    expect(billet.pixCopiaECola).toMatch(/^000201/);
    expect(boletoFor(world, billet.linhaDigitavel)).toMatchObject({ amount: 12345, payer: "Ana Ana" });
    await world.idle();
    expect(posted[0]!.url).toBe(`http://shop.test/hooks/efi?hmac=${SECRET}`);
  });

  it("takes a company by its CNPJ", async () => {
    const { order } = await register();
    const payer = { ...order.payer, name: "Cafeteria Ltda", document: "11222333000181" };
    const billet = await registerBillet({ ...order, payer });
    expect(boletoFor(world, billet.linhaDigitavel).payer).toBe("Cafeteria Ltda");
  });

  it.each(["down", "garbage"] as const)("asks once when Efí is %s, and fails by name", async (mode) => {
    const { order } = await register();
    await registerBillet(order);
    requests.length = 0;
    setFault(world, "efi", { mode });
    await expect(registerBillet(order)).rejects.toMatchObject({
      code: mode === "down" ? "service_unavailable" : "service_bad_answer",
    });
    expect(requests.filter((request) => request.includes("one-step"))).toHaveLength(1);
  });
});

describe("asking", () => {
  it("finds the charge whose creation was answered to nobody, and cancels it", async () => {
    const { order, charge } = await register();
    setFault(world, "efi", { mode: "lost", count: 1 });
    await expect(registerBillet(order)).rejects.toThrow();
    const lost = charge(null);
    const report = await efiBoletoDriver.find(lost);
    expect(report).toMatchObject({ status: "pending", payments: [], refunds: [] });
    expect(await efiBoletoDriver.cancel(lost)).toBe("canceled");
    expect(await efiBoletoDriver.cancel(charge(report!.externalId))).toBe("canceled");
    expect(await efiBoletoDriver.find(lost)).toMatchObject({ status: "canceled" });
  });

  it("knows nothing of a charge that was never made", async () => {
    const { charge } = await register();
    expect(await efiBoletoDriver.find(charge(null))).toBeUndefined();
    expect(await efiBoletoDriver.find(charge("999999"))).toBeUndefined();
  });

  it("tells what was really paid, and that a paid boleto cannot be cancelled", async () => {
    const { order, charge } = await register();
    const billet = await registerBillet(order);
    payBoleto(world, { code: billet.linhaDigitavel, amount: 12000 });
    const known = charge(billet.externalId);
    expect(await efiBoletoDriver.find(known)).toMatchObject({
      status: "paid",
      externalId: billet.externalId,
      payments: [{ reference: `efi:${billet.externalId}`, amount: 12000 }],
    });
    expect(await efiBoletoDriver.cancel(known)).toBe("paid");
  });

  it("sees a payment made after the cancellation", async () => {
    const { order, charge } = await register();
    const billet = await registerBillet(order);
    const known = charge(billet.externalId);
    expect(await efiBoletoDriver.cancel(known)).toBe("canceled");
    payBoleto(world, { code: billet.linhaDigitavel, anyway: true });
    expect(await efiBoletoDriver.find(known)).toMatchObject({
      status: "paid",
      payments: [{ amount: 12345 }],
    });
  });

  it("reads the charge behind a notification's token, by both names", async () => {
    const { order } = await register();
    const billet = await registerBillet(order);
    payBoleto(world, { code: billet.linhaDigitavel });
    await world.idle();
    const notification = new URLSearchParams(posted.at(-1)!.text).get("notification")!;
    const read = (token: string) =>
      readEfiNotification({ external_id: token } as Parameters<typeof readEfiNotification>[0]);
    expect(await read(notification)).toEqual([{ externalId: billet.externalId, sessionId: order.sessionId }]);
    expect(await read("00000000-0000-0000-0000-000000000000")).toEqual([]);
  });
});

describe("deadlines", () => {
  it.each([
    // Sunday 2026-11-22: three days on is a Wednesday.
    ["2026-11-22T15:00:00Z", 3, 3, "2026-11-25", "2026-11-30", 5],
    // Due on Christmas (a Friday) moves to Monday; New Year's Eve has no banks either.
    ["2026-12-22T15:00:00Z", 3, 3, "2026-12-28", "2027-01-04", 7],
    ["2026-11-23T02:00:00Z", 0, 0, "2026-11-23", "2026-11-23", 0],
  ])("of %s, due in %i days with %i of grace", (now, due, grace, dueOn, payableUntil, writeOffDays) => {
    const found = boletoDeadlines(due, grace, new Date(now));
    expect(found).toMatchObject({ dueOn, payableUntil, writeOffDays });
    expect(found.expiresAt.getTime()).toBeGreaterThan(Date.parse(`${payableUntil}T23:59:59-03:00`));
  });
});
