import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { launchBrowser } from "@mestres/testing";
import type { Browser, Page } from "playwright-core";
import { startServer, type SandboxServer } from "../../../server.js";

const NUMBER = "5031 4332 1540 6351";

let sandbox: SandboxServer;
let shop: Server;
let browser: Browser;
let page: Page;

/** What a shop's checkout does with the library. */
const CHECKOUT = `
  const mp = new MercadoPago("TEST", { locale: "pt-BR" });
  window.seen = [];
  const number = mp.fields.create("cardNumber", { placeholder: "0000 0000 0000 0000", srLabel: "Número do cartão", style: { fontSize: "18px" } }).mount("number");
  const date = mp.fields.create("expirationDate", { placeholder: "MM/AA", srLabel: "Validade" }).mount("date");
  const code = mp.fields.create("securityCode", { srLabel: "Código de segurança" }).mount("code");
  for (const field of [number, date, code])
    for (const event of ["ready", "validityChange", "binChange"]) field.on(event, (data) => seen.push({ event, ...data }));
  number.on("binChange", async ({ bin }) => {
    if (!bin) return;
    const { results } = await mp.getPaymentMethods({ bin });
    code.update({ settings: results[0].settings[0].security_code });
    window.method = results[0].id;
    window.costs = (await mp.getInstallments({ amount: "77.40", bin, locale: "pt-BR" }))[0].payer_costs;
  });
  window.pay = (name) => mp.fields
    .createCardToken({ cardholderName: name, identificationType: "CPF", identificationNumber: "12345678909" })
    .then((token) => ({ token }), (errors) => ({ errors }));
`;

beforeAll(async () => {
  sandbox = await startServer({ port: 0 });
  shop = createServer((_, answer) => {
    answer.setHeader("content-type", "text/html; charset=utf-8");
    answer.end(
      `<!doctype html><div id="number"></div><div id="date"></div><div id="code"></div>` +
        `<script src="${sandbox.url}/mercadopago/sdk/js/v2"></script><script>${CHECKOUT}</script>`,
    );
  });
  await new Promise<void>((done) => shop.listen(0, "127.0.0.1", done));
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  shop.close();
  await sandbox.close();
});
beforeEach(async () => {
  page = await browser.newPage();
  await page.goto(`http://127.0.0.1:${(shop.address() as AddressInfo).port}/`);
});
afterEach(() => page.close());

const field = (kind: string) => page.frameLocator(`iframe[name="${kind}"]`).locator("input");
type Seen = { event: string; field: string; bin?: string | null; errorMessages?: { cause: string }[] };
const seen = () => page.evaluate(() => (globalThis as unknown as { seen: Seen[] }).seen);
const pay = (name: string) =>
  page.evaluate(
    (holder) => (globalThis as unknown as { pay(name: string): Promise<Record<string, never>> }).pay(holder),
    name,
  ) as Promise<{ token?: Record<string, unknown>; errors?: { field?: string; cause: string }[] }>;

async function type(number: string, date: string, code: string): Promise<void> {
  await field("cardNumber").pressSequentially(number);
  await page.waitForFunction(() => "costs" in globalThis);
  await field("expirationDate").pressSequentially(date);
  await field("securityCode").pressSequentially(code);
}

it("turns a card into a token that the API takes, and tells the page no more than its first digits", async () => {
  await type("5031433215406351", "1130", "123");
  expect(await field("cardNumber").inputValue()).toBe(NUMBER);
  expect(await field("expirationDate").inputValue()).toBe("11/30");
  expect(await field("cardNumber").evaluate((input) => input.style.fontSize)).toBe("18px");
  const { token } = await pay("APRO");
  expect(token).toMatchObject({ first_six_digits: "503143", last_four_digits: "6351", status: "active" });
  const events = await seen();
  expect(events.filter((one) => one.event === "ready").map((one) => one.field)).toHaveLength(3);
  expect(events.find((one) => one.event === "binChange")?.bin).toBe("50314332");
  expect(JSON.stringify(events)).not.toContain("5406351");
  await expect(
    page.evaluate(() => {
      const frame = (globalThis as unknown as { 0: { document: { body: unknown } } })[0];
      return String(frame.document.body);
    }),
  ).rejects.toThrow(/cross-origin|SecurityError/);
  const paid = await fetch(`${sandbox.url}/mercadopago/v1/payments`, {
    method: "POST",
    headers: { authorization: "Bearer x", "x-idempotency-key": "1", "content-type": "application/json" },
    body: JSON.stringify({
      transaction_amount: 77.4,
      token: token?.id,
      installments: 6,
      payment_method_id: "master",
      payer: { email: "a@b.test" },
    }),
  });
  expect(await paid.json()).toMatchObject({ status: "approved", installments: 6 });
});

it("offers the card's installments and its brand's rules", async () => {
  await type("375365153556885", "1130", "1234");
  const costs = await page.evaluate(
    () => (globalThis as unknown as { costs: { installments: number; installment_amount: number }[] }).costs,
  );
  expect(costs[5]).toMatchObject({ installments: 6, installment_amount: 12.9 });
  expect((await pay("APRO")).token).toMatchObject({ security_code_length: 4 });
});

it("refuses a card with a wrong digit, in the past, or half written, naming each field", async () => {
  await type("5031433215406352", "0120", "12");
  const { errors } = await pay("APRO");
  expect(errors?.map((one) => [one.field, one.cause])).toEqual([
    ["cardNumber", "invalid_value"],
    ["expirationDate", "invalid_value"],
    ["securityCode", "invalid_length"],
  ]);
  expect((await seen()).filter((one) => one.event === "validityChange").map((one) => one.field)).toContain(
    "cardNumber",
  );
  await field("cardNumber").fill("5031433215406351");
  await page.waitForFunction(() =>
    (globalThis as unknown as { seen: Seen[] }).seen.some(
      (one) =>
        one.event === "validityChange" && one.field === "cardNumber" && one.errorMessages?.length === 0,
    ),
  );
});
