import { createHmac } from "node:crypto";
import { payBoleto } from "../../boleto/pay.js";
import { call, liveWorld, URLS } from "../../__tests__/helpers.js";
import { setFault } from "../../faults.js";
import type { OutgoingWebhook } from "../../webhooks/types.js";
import { decideCard, decideDispute, decideRefund } from "../control.js";

const HOOK = "https://loja.test/hooks/mercadopago";
const sent: OutgoingWebhook[] = [];
const { world } = liveWorld({
  webhook: async (one) => void sent.push(one),
  secrets: { mercadopagoWebhook: "segredo" },
});
const api = `${URLS.mercadopago}/v1`;
const auth = { authorization: "Bearer APP_USR" };
type Data = Record<string, any>;

let keys = 0;
const key = () => ({ ...auth, "x-idempotency-key": `k${keys++}` });
const CARD = {
  card_number: "5031433215406351",
  security_code: "123",
  expiration_month: 11,
  expiration_year: 2030,
};
async function tokenOf(holder: string, change: object = {}) {
  return await call("POST", `${api}/card_tokens?public_key=TEST`, {
    ...CARD,
    cardholder: { name: holder, identification: { type: "CPF", number: "12345678909" } },
    ...change,
  });
}
async function pay(holder: string, change: object = {}, headers = key()) {
  const token = (await tokenOf(holder)).body as Data;
  return await call(
    "POST",
    `${api}/payments`,
    {
      transaction_amount: 120,
      token: token.id,
      installments: 3,
      payment_method_id: "master",
      external_reference: "payses_1",
      notification_url: HOOK,
      payer: { email: "marina@loja.test" },
      ...change,
    },
    headers,
  );
}
const refund = (id: number, amount?: number) =>
  call("POST", `${api}/payments/${id}/refunds`, amount === undefined ? {} : { amount }, key());
const get = async (id: number) => (await call("GET", `${api}/payments/${id}`, undefined, auth)).body as Data;

describe("card tokens", () => {
  it("keep nothing of the card but its ends", async () => {
    const token = await tokenOf("APRO");
    expect(token.status).toBe(201);
    expect(token.body).toMatchObject({
      first_six_digits: "503143",
      last_four_digits: "6351",
      status: "active",
    });
    expect(JSON.stringify(world.state)).not.toContain(CARD.card_number);
  });

  it.each([
    ["E301", { card_number: "5031433215406352" }],
    ["E302", { security_code: "12" }],
    ["325", { expiration_month: 13 }],
    ["326", { expiration_year: 2025 }],
    ["221", { cardholder: { name: " " } }],
  ])("are refused with %s", async (code, change) => {
    const answer = await tokenOf("APRO", change);
    expect([answer.status, answer.body]).toMatchObject([400, { cause: [{ code }] }]);
  });
});

describe("payments", () => {
  it.each([
    ["APRO", "approved", "accredited"],
    ["Marina Alves", "approved", "accredited"],
    ["OTHE", "rejected", "cc_rejected_other_reason"],
    ["FUND", "rejected", "cc_rejected_insufficient_amount"],
    ["CALL", "rejected", "cc_rejected_call_for_authorize"],
    ["SECU", "rejected", "cc_rejected_bad_filled_security_code"],
    ["EXPI", "rejected", "cc_rejected_bad_filled_date"],
    ["FORM", "rejected", "cc_rejected_bad_filled_other"],
    ["CONT", "in_process", "pending_contingency"],
  ])("of %s are %s, %s", async (holder, status, status_detail) => {
    const answer = await pay(holder);
    expect([answer.status, answer.body]).toMatchObject([
      201,
      { status, status_detail, transaction_amount: 120, card: { last_four_digits: "6351" } },
    ]);
  });

  it("say what is kept of them: the fee, and the installments that the shop offers free of interest", async () => {
    const free = (await pay("APRO")).body as Data;
    expect(free.transaction_details).toMatchObject({ total_paid_amount: 120, installment_amount: 40 });
    // 4.98 % of 120.00 and 5.97 % for three installments.
    expect(free.fee_details.map((fee: Data) => fee.amount)).toEqual([5.98, 7.16]);
    expect(free.transaction_details.net_received_amount).toBe(106.86);
    const dear = (await pay("APRO", { installments: 12 })).body as Data;
    expect(dear.transaction_details.total_paid_amount).toBe(140.74);
    expect(dear.fee_details[1]).toMatchObject({ fee_payer: "payer", amount: 20.74 });
    expect(dear.transaction_details.net_received_amount).toBe(114.02);
  });

  it("happen once per idempotency key, and a token works once", async () => {
    const headers = key();
    const token = ((await tokenOf("APRO")).body as Data).id as string;
    const first = await pay("APRO", { token }, headers);
    const again = await pay("APRO", { token }, headers);
    expect((again.body as Data).id).toBe((first.body as Data).id);
    expect((await pay("APRO", { token, transaction_amount: 121 }, headers)).status).toBe(409);
    expect((await pay("APRO", { token })).body).toMatchObject({ cause: [{ code: 3003 }] });
    expect((await pay("APRO", {}, auth as never)).body).toMatchObject({ cause: [{ code: 4292 }] });
  });

  it("survive an answer that got lost", async () => {
    setFault(world, "mercadopago", { mode: "lost", count: 1 });
    const headers = key();
    const made = Object.keys(world.state.mercadopago.payments).length;
    const body = {
      transaction_amount: 50,
      payment_method_id: "bolbradesco",
      payer: {
        email: "a@b.test",
        first_name: "Ana",
        last_name: "Lima",
        identification: { type: "CPF", number: "1" },
      },
    };
    expect((await call("POST", `${api}/payments`, body, headers)).status).toBe(502);
    expect((await call("POST", `${api}/payments`, body, headers)).status).toBe(201);
    expect(Object.keys(world.state.mercadopago.payments)).toHaveLength(made + 1);
  });

  it.each([
    [4037, { transaction_amount: 10.001 }],
    [2006, { token: "nada" }],
    [3028, { payment_method_id: "visa" }],
    [10103, { installments: 13 }],
    [4050, { payer: { email: "nada" } }],
  ])("are refused with %i", async (code, change) => {
    const answer = await pay("APRO", change);
    expect([answer.status, answer.body]).toMatchObject([400, { cause: [{ code }] }]);
  });

  it("need the access token, and are found by reference", async () => {
    expect((await call("GET", `${api}/payments/1`)).status).toBe(401);
    const { id } = (await pay("APRO", { external_reference: "achar" })).body as Data;
    const found = await call("GET", `${api}/payments/search?external_reference=achar`, undefined, auth);
    expect(found.body).toMatchObject({ paging: { total: 1 }, results: [{ id }] });
    expect((await call("GET", `${api}/payments/1`, undefined, auth)).body).toMatchObject({ status: 404 });
  });
});

describe("refunds", () => {
  it("give back part by part, never more than was paid", async () => {
    const { id } = (await pay("APRO")).body as Data;
    expect((await refund(id, 50)).body).toMatchObject({ status: "approved", amount: 50, payment_id: id });
    expect(await get(id)).toMatchObject({
      status: "approved",
      status_detail: "partially_refunded",
      transaction_amount_refunded: 50,
    });
    expect((await refund(id, 70.01)).body).toMatchObject({ cause: [{ code: 4040 }] });
    expect((await refund(id)).body).toMatchObject({ amount: 70 });
    expect(await get(id)).toMatchObject({ status: "refunded", transaction_amount_refunded: 120 });
    expect((await refund(id, 1)).body).toMatchObject({ cause: [{ code: 2063 }] });
  });

  it("can take a while and end either way", async () => {
    world.state.mercadopago.refunds = "processing";
    const { id } = (await pay("APRO")).body as Data;
    const { body } = await refund(id, 20);
    expect(body).toMatchObject({ status: "in_process" });
    expect(await get(id)).toMatchObject({ transaction_amount_refunded: 0 });
    decideRefund(world, id, (body as Data).id, "rejected");
    expect(await get(id)).toMatchObject({ status_detail: "accredited", refunds: [{ status: "rejected" }] });
    await refund(id, 120);
    decideRefund(world, id, undefined, "approved");
    expect((await get(id)).status).toBe("refunded");
    world.state.mercadopago.refunds = "immediate";
  });
});

describe("webhooks", () => {
  const verify = ({ url, headers }: OutgoingWebhook, secret: string) => {
    const [, ts, v1] = /^ts=(\d+),v1=(\w+)$/.exec(headers["x-signature"] ?? "") ?? [];
    const id = new URL(url).searchParams.get("data.id");
    const manifest = `id:${id};request-id:${headers["x-request-id"]};ts:${ts};`;
    return v1 === createHmac("sha256", secret).update(manifest).digest("hex");
  };

  it("are signed over the payment's id, and forged when told to be", async () => {
    const { id } = (await pay("CONT")).body as Data;
    decideCard(world, id, "approved");
    await world.idle();
    const last = sent.at(-1) as OutgoingWebhook;
    expect(last.url).toBe(`${HOOK}?data.id=${id}&type=payment`);
    expect(JSON.parse(last.text)).toMatchObject({
      action: "payment.updated",
      type: "payment",
      data: { id: String(id) },
    });
    expect(verify(last, "segredo")).toBe(true);
    setFault(world, "mercadopago", { mode: "wrong", count: 1 });
    decideCard(world, id, "charged_back");
    await world.idle();
    expect(sent.slice(-2).map((one) => verify(one, "segredo"))).toEqual([false, true]);
  });

  it("tell of a dispute, which can be fetched", async () => {
    const { id } = (await pay("APRO")).body as Data;
    decideCard(world, id, "charged_back");
    await world.idle();
    const dispute = JSON.parse(sent.at(-2)?.text ?? "") as Data;
    expect(dispute.type).toBe("chargebacks");
    const found = await call("GET", `${api}/chargebacks/${dispute.data.id}`, undefined, auth);
    expect(found.body).toMatchObject({ payments: [id], amount: 120, coverage_applied: null });
    expect((await get(id)).status).toBe("charged_back");
  });

  it.each([
    ["won", "reimbursed", true],
    ["lost", "settled", false],
  ] as const)("tell how a dispute ended: %s", async (end, detail, covered) => {
    const { id } = (await pay("APRO")).body as Data;
    expect(() => decideDispute(world, id, end)).toThrow("contestação");
    decideCard(world, id, "charged_back");
    decideDispute(world, id, end);
    await world.idle();
    const notice = JSON.parse(sent.at(-1)?.text ?? "") as Data;
    expect(notice).toMatchObject({ type: "chargebacks", action: "chargeback.updated" });
    const found = await call("GET", `${api}/chargebacks/${notice.data.id}`, undefined, auth);
    expect(found.body).toMatchObject({ coverage_applied: covered, documentation_required: false });
    expect(await get(id)).toMatchObject({ status: "charged_back", status_detail: detail });
    expect(() => decideDispute(world, id, end)).toThrow("contestação");
  });

  it("come three times from a service that repeats itself", async () => {
    const { id } = (await pay("CONT")).body as Data;
    await world.idle();
    const before = sent.length;
    setFault(world, "mercadopago", { mode: "duplicate", count: 1 });
    decideCard(world, id, "rejected", "cc_rejected_high_risk");
    await world.idle();
    expect(sent.length - before).toBe(3);
  });
});

describe("boletos", () => {
  const order = {
    transaction_amount: 89.9,
    payment_method_id: "bolbradesco",
    date_of_expiration: "2026-03-13T22:59:59.000-04:00",
    payer: {
      email: "marina@loja.test",
      first_name: "Marina",
      last_name: "Alves",
      identification: { type: "CPF", number: "12345678909" },
    },
  };
  const issue = async () => (await call("POST", `${api}/payments`, order, key())).body as Data;

  it("are paid by their line, with another amount if the payer likes", async () => {
    const made = await issue();
    expect(made).toMatchObject({
      status: "pending",
      status_detail: "pending_waiting_payment",
      payment_type_id: "ticket",
    });
    expect(made.transaction_details.barcode.content).toMatch(/^2379\d{40}$/);
    expect((await fetch(made.transaction_details.external_resource_url)).status).toBe(200);
    payBoleto(world, { code: made.transaction_details.digitable_line, amount: 9_090 });
    expect(await get(made.id)).toMatchObject({
      status: "approved",
      transaction_details: { total_paid_amount: 90.9, overpaid_amount: 1, net_received_amount: 87.41 },
    });
  });

  it("are cancelled by the shop while nobody paid", async () => {
    const { id } = await issue();
    const cancel = () => call("PUT", `${api}/payments/${id}`, { status: "cancelled" }, auth);
    expect((await cancel()).body).toMatchObject({ status: "cancelled", status_detail: "by_collector" });
    const paid = await issue();
    payBoleto(world, { code: paid.transaction_details.digitable_line });
    const late = await call("PUT", `${api}/payments/${paid.id}`, { status: "cancelled" }, auth);
    expect(late.body).toMatchObject({ cause: [{ code: 2063 }] });
  });
});

describe("installments", () => {
  const costs = async (query: string) => {
    const answer = await call("GET", `${api}/payment_methods/installments?public_key=TEST&${query}`);
    return (answer.body as Data[])[0]?.payer_costs as Data[];
  };

  it("are free of interest as far as the account bears it, then by its table, never under R$ 5", async () => {
    const rows = await costs("amount=77.40&bin=50314332");
    expect(rows).toHaveLength(12);
    expect(rows[5]).toMatchObject({
      installments: 6,
      installment_rate: 0,
      installment_amount: 12.9,
      total_amount: 77.4,
    });
    expect(rows[6]?.installment_rate).toBe(11.24);
    expect(rows[5]?.recommended_message).toBe("6 parcelas de R$ 12,90 (R$ 77,40)");
    expect((await costs("amount=20&payment_method_id=visa")).map((row) => row.installments)).toEqual([
      1, 2, 3, 4,
    ]);
  });
});
