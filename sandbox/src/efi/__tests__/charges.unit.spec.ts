import { payBoleto } from "../../boleto/pay.js";
import { readBarcode } from "../../boleto/codec.js";
import { readLocation } from "../../pix/brcode.js";
import { basic, call, liveWorld, URLS } from "../../__tests__/helpers.js";
import type { OutgoingWebhook } from "../../webhooks/types.js";

const HOOK = "https://loja.test/hooks/efi?hmac=s";
const sent: OutgoingWebhook[] = [];
const { world, pass } = liveWorld({ webhook: async (one) => void sent.push(one), retrySeconds: [3_600] });
const api = `${URLS.efi}/v1`;

const body = {
  items: [{ name: "Café 250 g", value: 4590, amount: 2 }],
  shippings: [{ name: "PAC", value: 1_990 }],
  metadata: { custom_id: "payses_1", notification_url: HOOK },
  payment: {
    banking_billet: {
      customer: { name: "Marina Alves", cpf: "12345678909", email: "marina@loja.test" },
      expire_at: "2026-03-13",
      configurations: { days_to_write_off: 5 },
      message: "Pedido 12",
    },
  },
};

type Data = Record<string, any>;
let auth: Record<string, string>;
beforeAll(async () => {
  const login = await call(
    "POST",
    `${api}/authorize`,
    { grant_type: "client_credentials" },
    basic("id", "secret"),
  );
  expect(login.body).toMatchObject({ token_type: "Bearer", expires_in: 600 });
  auth = { authorization: `Bearer ${(login.body as Data).access_token}` };
});
const create = async (change: object = {}) =>
  ((await call("POST", `${api}/charge/one-step`, { ...body, ...change }, auth)).body as Data).data as Data;
const detail = async (id: unknown) =>
  ((await call("GET", `${api}/charge/${id}`, undefined, auth)).body as Data).data as Data;
const changes = async () => {
  const token = new URLSearchParams(sent.at(-1)?.text).get("notification");
  return ((await call("GET", `${api}/notification/${token}`, undefined, auth)).body as Data).data as Data[];
};

it("issues a billet with a payable line and a PIX inside, and says so to the shop", async () => {
  const data = await create();
  expect(data).toMatchObject({
    status: "waiting",
    total: 11_170,
    expire_at: "2026-03-13",
    payment: "banking_billet",
  });
  expect(readBarcode(data.barcode)?.slice(9, 19)).toBe("0000011170");
  expect(readLocation(data.pix.qrcode)).toContain("/bolix/v2/cobv/");
  expect(data.pix.qrcode).toContain("5406111.70");
  await world.idle();
  expect(sent.at(-1)).toMatchObject({
    url: HOOK,
    headers: { "content-type": "application/x-www-form-urlencoded" },
  });
  expect((await changes()).map((c) => c.status.current)).toEqual(["new", "waiting"]);
  const pdf = await fetch(data.pdf.charge);
  expect((await pdf.text()).slice(0, 5)).toBe("%PDF-");
});

it("counts a notification as heard only once its token was read", async () => {
  await create();
  await world.idle();
  expect(world.state.deliveries[0]?.status).toBe("pending");
  await changes();
  expect(world.state.deliveries[0]).toMatchObject({ status: "delivered", nextAttemptAt: null });
  const { length } = sent;
  world.retrySeconds.splice(0, 1, 0.02);
  await create();
  await world.idle();
  await world.wait(60);
  await world.idle();
  // Answered with 200 and not read: told again, until it is.
  expect(sent.length - length).toBeGreaterThan(1);
  await changes();
  const read = sent.length;
  await world.wait(60);
  expect(sent).toHaveLength(read);
  world.retrySeconds.splice(0, 1, 3_600);
});

it("tells value and bank date of a payment by notification and list, not in the detail", async () => {
  const data = await create({ metadata: { custom_id: "payses_paid", notification_url: HOOK } });
  payBoleto(world, { code: data.pix.qrcode, amount: 10_000 });
  await world.idle();
  expect((await changes()).at(-1)).toMatchObject({
    status: { current: "paid", previous: "waiting" },
    value: 10_000,
    received_by_bank_at: "2026-03-10",
    custom_id: "payses_paid",
  });
  expect(await detail(data.charge_id)).toMatchObject({ status: "paid", total: 11_170 });
  const list = await call(
    "GET",
    `${api}/charges?charge_type=billet&begin_date=2026-03-01&end_date=2026-03-31&custom_id=payses_paid`,
    undefined,
    auth,
  );
  expect((list.body as Data).data).toMatchObject([{ id: data.charge_id, payment: { paid_value: 10_000 } }]);
  const refused = await call("PUT", `${api}/charge/${data.charge_id}/cancel`, undefined, auth);
  expect([refused.status, refused.body]).toMatchObject([400, { code: 3500043 }]);
});

it("cancels, and a billet printed before is paid all the same", async () => {
  const data = await create();
  expect((await call("PUT", `${api}/charge/${data.charge_id}/cancel`, undefined, auth)).body).toEqual({
    code: 200,
  });
  expect(() => payBoleto(world, { code: data.barcode })).toThrow(/cancelou/);
  payBoleto(world, { code: data.barcode, late: true });
  expect((await detail(data.charge_id)).status).toBe("paid");
  expect(() => payBoleto(world, { code: data.barcode, anyway: true })).toThrow(/já foi pago/);
});

it("becomes unpaid after its date and expired when written off", async () => {
  const data = await create();
  pass(4 * 86_400);
  const login = await call(
    "POST",
    `${api}/authorize`,
    { grant_type: "client_credentials" },
    basic("id", "secret"),
  );
  expect((await call("GET", `${api}/charge/${data.charge_id}`, undefined, auth)).status).toBe(401);
  auth = { authorization: `Bearer ${(login.body as Data).access_token}` };
  expect((await detail(data.charge_id)).status).toBe("unpaid");
  await call("PUT", `${api}/charge/${data.charge_id}/billet`, { expire_at: "2026-03-16" }, auth);
  expect(await detail(data.charge_id)).toMatchObject({
    status: "waiting",
    payment: { banking_billet: { expire_at: "2026-03-16" } },
  });
  pass(8 * 86_400);
  const again = await call(
    "POST",
    `${api}/authorize`,
    { grant_type: "client_credentials" },
    basic("id", "secret"),
  );
  auth = { authorization: `Bearer ${(again.body as Data).access_token}` };
  expect((await detail(data.charge_id)).status).toBe("expired");
});

const billet = (change: object) => ({
  payment: { banking_billet: { ...body.payment.banking_billet, expire_at: "2027-01-04", ...change } },
});
it.each([
  ["/items", { items: [] }],
  ["/items/0/value", { items: [{ name: "x", value: 1.5, amount: 1 }] }],
  ["/payment/banking_billet/expire_at", billet({ expire_at: "2026-02-30" })],
  ["/payment/banking_billet/customer/cpf", billet({ customer: { name: "Marina Alves", cpf: "123" } })],
  ["/payment/banking_billet/customer/name", billet({ customer: { name: "Marina", cpf: "12345678909" } })],
  ["/payment/banking_billet/message", billet({ message: "1\n2\n3\n4\n5" })],
  [
    "/payment/banking_billet/configurations/days_to_write_off",
    billet({ configurations: { days_to_write_off: 121 } }),
  ],
  ["/payment/banking_billet/juros", billet({ juros: 1 })],
])("names %s when the schema is broken there", async (property, change) => {
  const answer = await call("POST", `${api}/charge/one-step`, { ...body, ...billet({}), ...change }, auth);
  expect([answer.status, answer.body]).toMatchObject([
    400,
    { code: 3500034, error: "validation_error", error_description: { property } },
  ]);
});

it("knows no charge but its own", async () => {
  const answer = await call("GET", `${api}/charge/1`, undefined, auth);
  expect([answer.status, answer.body]).toMatchObject([400, { code: 3500010 }]);
});
