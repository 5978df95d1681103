import Stripe from "stripe";
import { liveWorld, URLS } from "../../__tests__/helpers.js";
import type { OutgoingWebhook } from "../../webhooks/types.js";
import { payByCode } from "../../control/boleto-routes.js";
import { setFault } from "../../faults.js";
import { decideStripe, decideStripeRefund } from "../control.js";
import { readForm } from "../form.js";

let shift = 0;
const HOOK = "https://loja.test/hooks/stripe";
const sent: OutgoingWebhook[] = [];
const { world } = liveWorld({
  webhook: async (one) => void sent.push(one),
  secrets: { stripeWebhook: "whsec_x" },
  now: () => new Date(Date.now() + shift),
});

const host = new URL(URLS.stripe);
/** Stripe's own library, which the shop uses too: what it accepts is what the API answers. */
const stripe = new Stripe("sk_test_x", {
  host: host.hostname,
  protocol: "https",
  maxNetworkRetries: 0,
  // Looked up at each call: the stand-in takes fetch over only when the spec begins.
  httpClient: Stripe.createFetchHttpClient((...call: Parameters<typeof fetch>) => fetch(...call)),
});

beforeAll(() =>
  stripe.webhookEndpoints.create({ url: HOOK, enabled_events: ["*"] }).then((endpoint) => {
    expect(endpoint.secret).toBe("whsec_x");
  }),
);
const eventOf = ({ text, headers }: OutgoingWebhook) =>
  stripe.webhooks.constructEvent(text, headers["stripe-signature"] ?? "", "whsec_x");
const types = () => sent.map((one) => eventOf(one).type);
const BILLING = {
  name: "Marina Alves",
  email: "marina@loja.test",
  address: {
    line1: "Rua A, 1",
    city: "Poços de Caldas",
    state: "MG",
    postal_code: "37701000",
    country: "BR",
  },
};
const card = (payment_method: string, more: object = {}) =>
  stripe.paymentIntents.create({
    amount: 7_740,
    currency: "brl",
    payment_method_types: ["card"],
    payment_method,
    confirm: true,
    ...more,
  });

it("charges a card, with fee and date of the money", async () => {
  const intent = await card("pm_card_visa", {
    metadata: { session_id: "payses_9" },
    expand: ["latest_charge.balance_transaction"],
  });
  expect(intent).toMatchObject({
    status: "succeeded",
    amount_received: 7_740,
    metadata: { session_id: "payses_9" },
  });
  // 3.99 % and 39 centavos.
  expect((intent.latest_charge as Stripe.Charge).balance_transaction).toMatchObject({ fee: 348, net: 7_392 });
  const found = await stripe.paymentIntents.search({ query: "metadata['session_id']:'payses_9'" });
  expect(found.data.map((one) => one.id)).toEqual([intent.id]);
  await world.idle();
  expect(types().slice(-2)).toEqual(["payment_intent.created", "payment_intent.succeeded"]);
});

it("declines with Stripe's codes, and takes another card on the same intent", async () => {
  await expect(card("pm_card_visa_chargeDeclinedInsufficientFunds")).rejects.toMatchObject({
    type: "StripeCardError",
    code: "card_declined",
    decline_code: "insufficient_funds",
  });
  const intent = (await stripe.paymentIntents.list({ limit: 1 })).data[0] as Stripe.PaymentIntent;
  expect(intent.status).toBe("requires_payment_method");
  expect((await stripe.paymentIntents.confirm(intent.id, { payment_method: "pm_card_visa" })).status).toBe(
    "succeeded",
  );
});

it("captures by hand what was only authorised", async () => {
  const intent = await card("pm_card_visa", { capture_method: "manual" });
  expect(intent).toMatchObject({ status: "requires_capture", amount_capturable: 7_740 });
  expect((await stripe.paymentIntents.capture(intent.id)).status).toBe("succeeded");
  await expect(stripe.paymentIntents.cancel(intent.id)).rejects.toMatchObject({
    code: "payment_intent_unexpected_state",
  });
});

it("shows a PIX that is paid by its code, or expires", async () => {
  const make = () =>
    stripe.paymentIntents.create({
      amount: 6_490,
      currency: "brl",
      payment_method_types: ["pix"],
      payment_method_data: { type: "pix" },
      payment_method_options: { pix: { expires_after_seconds: 1_800 } },
      confirm: true,
    });
  const intent = await make();
  const qr = intent.next_action?.pix_display_qr_code;
  expect(qr?.data).toContain("540564.90");
  expect((qr?.expires_at ?? 0) - intent.created).toBe(1_800);
  payByCode(world, { code: qr?.data ?? "" });
  expect((await stripe.paymentIntents.retrieve(intent.id)).status).toBe("succeeded");
  const left = await make();
  shift = 1_801_000;
  expect(await stripe.paymentIntents.retrieve(left.id)).toMatchObject({
    status: "requires_payment_method",
    last_payment_error: { code: "payment_intent_payment_attempt_expired" },
  });
  shift = 0;
});

it("issues a boleto, which wants a tax id and an address", async () => {
  const boleto = (billing: object, tax_id: string) =>
    stripe.paymentIntents.create({
      amount: 11_170,
      currency: "brl",
      payment_method_types: ["boleto"],
      payment_method_data: { type: "boleto", boleto: { tax_id }, billing_details: billing },
      payment_method_options: { boleto: { expires_after_days: 3 } },
      confirm: true,
    });
  await expect(boleto(BILLING, "123")).rejects.toMatchObject({ code: "parameter_missing" });
  await expect(boleto({ name: "Marina" }, "12345678909")).rejects.toMatchObject({
    code: "parameter_missing",
  });
  const intent = await boleto(BILLING, "123.456.789-09");
  const details = intent.next_action?.boleto_display_details;
  expect(details?.number).toMatch(/^0339\d\.\d{5} .* \d{14}$/);
  expect((await fetch(details?.pdf ?? "")).headers.get("content-type")).toBe("application/pdf");
  expect(() => payByCode(world, { code: details?.number ?? "", amount: 1 })).toThrow(/valor exato/);
  payByCode(world, { code: details?.number ?? "" });
  expect((await stripe.paymentIntents.retrieve(intent.id)).status).toBe("succeeded");
});

it("refunds in parts, at once or after a while, never more than is left", async () => {
  const intent = await card("pm_card_visa");
  expect(await stripe.refunds.create({ payment_intent: intent.id, amount: 2_000 })).toMatchObject({
    status: "succeeded",
  });
  await expect(stripe.refunds.create({ payment_intent: intent.id, amount: 6_000 })).rejects.toMatchObject({
    param: "amount",
  });
  world.state.stripe.refunds = "processing";
  const rest = await stripe.refunds.create({ payment_intent: intent.id });
  expect(rest).toMatchObject({ status: "pending", amount: 5_740 });
  decideStripeRefund(world, intent.id, "failed");
  expect((await stripe.refunds.retrieve(rest.id)).status).toBe("failed");
  expect((await stripe.refunds.list({ payment_intent: intent.id })).data).toHaveLength(2);
  await world.idle();
  expect(types()).toEqual(
    expect.arrayContaining(["refund.created", "charge.refunded", "refund.updated", "refund.failed"]),
  );
  world.state.stripe.refunds = "immediate";
});

it("answers a repeated key as before, and refuses other parameters under it", async () => {
  const make = (amount: number) =>
    stripe.paymentIntents.create({ amount, currency: "brl" }, { idempotencyKey: "k1" });
  const first = await make(1_000);
  expect((await make(1_000)).id).toBe(first.id);
  await expect(make(1_001)).rejects.toMatchObject({ type: "StripeIdempotencyError" });
});

it("signs what it tells, unless it is told to forge", async () => {
  const intent = await card("pm_card_visa");
  setFault(world, "stripe", { mode: "wrong", count: 1 });
  decideStripe(world, intent.id, "disputed");
  await world.idle();
  const last = sent.at(-1) as OutgoingWebhook;
  expect(() => eventOf(last)).toThrow(/signature/);
  expect(JSON.parse(last.text)).toMatchObject({
    type: "charge.dispute.created",
    data: { object: { amount: 7_740 } },
  });
  sent.pop();
});

it("reads nested forms, and nothing that reaches for prototypes", () => {
  expect(readForm("a[b][c]=1&list[]=x&list[]=y&__proto__[z]=1&n=")).toEqual({
    a: { b: { c: "1" } },
    list: { 0: "x", 1: "y" },
    n: "",
  });
});
