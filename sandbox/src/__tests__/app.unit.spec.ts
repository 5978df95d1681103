import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createApp } from "../app.js";
import { openCharge } from "../pix/charges.js";
import { createWorld, type World } from "../world.js";

const TERMS = { expiracao: 1800, original: "64.90", chave: "loja@mestres.test" };
const TXID = "01HZY3ABCDEFGHJKMNPQRSTVWX";
const BASE = "http://localhost:9100";

let world: World;
let app: ReturnType<typeof createApp>;
let code: string;
beforeEach(() => {
  world = createWorld();
  app = createApp(world, BASE);
  code = openCharge(
    world,
    TXID,
    { ...TERMS, devedor: { cpf: "12345678909", nome: "<b>Marina</b>" } },
    `${BASE}/pix`,
  ).pixCopiaECola;
});
afterEach(() => world.close());

const post = (path: string, body: object | URLSearchParams) =>
  app.request(path, {
    method: "POST",
    ...(body instanceof URLSearchParams
      ? { body }
      : { body: JSON.stringify(body), headers: { "content-type": "application/json" } }),
  });

describe("control", () => {
  it("pays for scripts", async () => {
    const answer = await post("/control/pix/pay", { pixCopiaECola: code, amount: 1000, payments: 2 });
    expect(answer.status).toBe(200);
    expect(await answer.json()).toMatchObject({
      txid: TXID,
      status: "CONCLUIDA",
      payments: [{ valor: "10.00" }, {}],
    });
  });

  it("pays expired and paid codes for scripts, which know what they do", async () => {
    await post("/control/pix/expire", { pixCopiaECola: code });
    expect((await post("/control/pix/pay", { pixCopiaECola: code })).status).toBe(200);
    expect((await post("/control/pix/pay", { pixCopiaECola: code })).status).toBe(200);
    expect(world.state.charges[TXID]?.pix).toHaveLength(2);
  });

  it("pays for the page, which writes reais, and goes back to it", async () => {
    const answer = await post(
      "/control/pix/pay",
      new URLSearchParams({ pixCopiaECola: ` ${code}\n`, reais: "1.234,5" }),
    );
    expect([answer.status, answer.headers.get("location")]).toEqual([303, `/?feito=pago&txid=${TXID}`]);
    expect(world.state.charges[TXID]?.pix[0]?.valor).toBe("1234.50");
    const again = await post("/control/pix/pay", new URLSearchParams({ pixCopiaECola: code }));
    expect(again.headers.get("location")).toBe("/?erro=charge_already_paid");
  });

  it("promises a payment, expires a charge, resets the world but keeps the shop's webhook", async () => {
    expect((await post("/control/pix/pay", { pixCopiaECola: code, delaySeconds: 60 })).status).toBe(202);
    expect((await post("/control/pix/pay", { pixCopiaECola: code, delaySeconds: -1 })).status).toBe(400);
    expect((await post("/control/pix/expire", { pixCopiaECola: code })).status).toBe(200);
    const onPage = await post("/control/pix/pay", new URLSearchParams({ pixCopiaECola: code }));
    expect(onPage.headers.get("location")).toBe("/?erro=charge_expired");
    world.state.webhooks.chave = { webhookUrl: "https://loja.test", criacao: "" };
    await post("/control/reset", {});
    expect(await (await app.request("/control/state")).json()).toEqual({
      charges: [],
      staticPix: [],
      refundMode: "immediate",
      boletos: [],
      cards: [],
      stripe: [],
      parcels: [],
      deliveries: [],
      scheduledPayments: [],
      faults: {},
    });
    expect(world.state.webhooks.chave).toBeDefined();
  });

  it.each([
    ["/control/pix/pay", {}, 400, "pix_code_invalid"],
    ["/control/pix/pay", [], 400, "pix_code_invalid"],
    ["/control/pix/expire", { pixCopiaECola: "x" }, 404, "charge_not_found"],
    ["/control/faults", { service: "gmail", mode: "down" }, 400, "fault_invalid"],
    ["/control/faults", { service: "pix", mode: "down", count: -1 }, 400, "fault_invalid"],
    ["/control/webhooks/nenhum/resend", {}, 404, "delivery_not_found"],
  ])("refuses %s %j", async (path, body, status, refusal) => {
    const answer = await post(path, body);
    expect(answer.status).toBe(status);
    expect(await answer.json()).toMatchObject({ code: refusal, message: expect.any(String) as string });
  });
});

describe("server", () => {
  it("serves the services under any name of the host", async () => {
    for (const host of ["http://127.0.0.1:9100", "http://sandbox"]) {
      expect((await app.request(`${host}/viacep/ws/01001000/json/`)).status).toBe(200);
    }
    expect((await app.request("/pix/v2/nada")).status).toBe(404);
    expect(await (await app.request("/health")).json()).toEqual({ status: "ok" });
  });

  it("shows the payer's bank, with nothing of the shop's text taken for HTML", async () => {
    const page = await app.request("/?pix=%3Cscript%3E");
    const text = await page.text();
    expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
    expect(text).toContain("&lt;b&gt;Marina&lt;/b&gt;");
    expect(text).not.toContain("<b>Marina");
    expect(text).toContain("&lt;script&gt;");
    await post("/control/pix/pay", { pixCopiaECola: code, amount: 100 });
    expect(await (await app.request("/?parte=listas")).text()).toContain("Pagar outra vez");
  });
});

it("remembers everything in its file, promised payments included", async () => {
  const folder = mkdtempSync(join(tmpdir(), "sandbox-"));
  const statePath = join(folder, "data", "state.json");
  const first = createWorld({ statePath });
  const { pixCopiaECola } = openCharge(first, TXID, TERMS, `${BASE}/pix`);
  first.state.scheduledPayments.push({ id: "1", dueAt: new Date(0).toISOString(), order: { pixCopiaECola } });
  first.close();
  const second = createWorld({ statePath });
  await second.wait(50);
  expect(second.state.charges[TXID]?.status).toBe("CONCLUIDA");
  second.close();
  rmSync(folder, { recursive: true });
});
