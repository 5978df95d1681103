import type { PaymentChargeRow } from "../../../modules/charges/types";
import type { PixChargeRow, PixReceiptRow } from "../../../modules/pix/service";
import type { OrderPayment } from "../load";
import { MAX_ATTEMPTS, orderPaymentView } from "../view";

const NOW = new Date("2026-11-22T15:00:00Z");
const at = (minutes: number): Date => new Date(NOW.getTime() + minutes * 60_000);
const ALL = ["pix", "boleto", "card"] as const;

const pixCharge = (more: Partial<PixChargeRow> = {}): PixChargeRow =>
  ({
    txid: "T1",
    session_id: "payses_1",
    amount: 4290,
    state: "active",
    pix_copia_e_cola: "000201",
    created_at: at(-10),
    expires_at: at(20),
    captured_at: null,
    closed_at: null,
    ...more,
  }) as PixChargeRow;

const charge = (more: Partial<PaymentChargeRow>): PaymentChargeRow =>
  ({
    id: "pchg_1",
    session_id: "payses_2",
    amount: 4500,
    state: "active",
    created_at: at(-5),
    expires_at: at(5000),
    captured_at: null,
    closed_at: null,
    ...more,
  }) as PaymentChargeRow;

const session = (providerId: string, data: Record<string, unknown> = {}, id = "payses_1") => ({
  id,
  providerId,
  status: "pending_authorization",
  amount: 4290,
  data,
  createdAt: at(-10),
});

const order = (more: Partial<OrderPayment> = {}): OrderPayment => ({
  id: "order_1",
  displayId: 7,
  canceled: false,
  leaving: false,
  total: 4290,
  owed: 4290,
  surplus: 0,
  createdAt: at(-10),
  regionId: "reg_1",
  customerId: "cus_1",
  collection: { id: "pay_col_1", amount: 4290, open: true },
  session: session("pp_pix_pix"),
  payments: [],
  pixCharges: [pixCharge()],
  pixReceipts: [],
  charges: [],
  receipts: [],
  disposed: 0,
  ...more,
});

const paidBy = (providerId: string, captured: number, refunded = 0, data = {}) => ({
  id: "pay_1",
  providerId,
  captured,
  refunded,
  capturedAt: NOW,
  data,
});
const view = (given: OrderPayment, timeline: Parameters<typeof orderPaymentView>[1] = []) =>
  orderPaymentView(given, timeline, ALL, NOW);

describe("an order that costs nothing", () => {
  const free = (more: Partial<OrderPayment> = {}) =>
    view(order({ total: 0, owed: 0, pixCharges: [], session: undefined, collection: undefined, ...more }));

  it("is paid as it stands, with or without a collection that was opened for it", () => {
    const paid = { status: "paid", method: null, amount: 0, can_retry: false, retry_methods: [] };
    expect(free()).toMatchObject(paid);
    expect(free({ collection: { id: "pay_col_1", amount: 0, open: false } })).toMatchObject(paid);
  });

  it("is cancelled when it was, and owes what was given back to nobody", () => {
    expect(free({ canceled: true }).status).toBe("canceled");
    expect(free({ payments: [paidBy("pp_pix_pix", 4290, 4290)] }).status).toBe("refunded");
  });
});

describe("an order's payment, as its shopper sees it", () => {
  it("awaits its PIX", () => {
    expect(view(order())).toMatchObject({
      status: "awaiting",
      method: "pix",
      amount: 4290,
      received: 0,
      expires_at: at(20).toISOString(),
      pix: { pix_copia_e_cola: "000201", expires_at: at(20).toISOString() },
      can_retry: true,
      retry_methods: ALL,
    });
  });

  it("has expired once its code has, and can be tried again", () => {
    const expired = view(order({ pixCharges: [pixCharge({ expires_at: at(-1) })] }));
    expect(expired).toMatchObject({ status: "expired", can_retry: true });
    expect(expired.pix).toBeUndefined();
  });

  it("is not tried again after money came that was too little", () => {
    const receipt = { e2eid: "E1", amount: 4000, outcome: "underpaid" } as PixReceiptRow;
    const short = view(order({ pixCharges: [pixCharge({ state: "underpaid" })], pixReceipts: [receipt] }));
    expect(short).toMatchObject({ received: 4000, can_retry: false, retry_methods: [] });
    const charges = [pixCharge({ state: "underpaid" })];
    const givenBack = view(order({ pixCharges: charges, pixReceipts: [receipt], disposed: 4000 }));
    expect(givenBack).toMatchObject({ received: 0, can_retry: true });
  });

  it("awaits while its PIX is paid and not booked", () => {
    const settling = order({
      pixCharges: [pixCharge({ state: "paid" })],
      payments: [paidBy("pp_pix_pix", 4290)],
      owed: 0,
    });
    expect(view(settling)).toMatchObject({ status: "awaiting", can_retry: false });
  });

  it.each([
    ["paid", 0],
    ["partially_refunded", 1000],
    ["refunded", 4290],
  ])("is %s with %i centavos given back", (status, refunded) => {
    const done = order({
      pixCharges: [pixCharge({ state: "paid", captured_at: NOW })],
      payments: [paidBy("pp_pix_pix", 4290, refunded)],
      total: 4290 - refunded,
      owed: 0,
    });
    expect(view(done)).toMatchObject({ status, refunded, can_retry: false });
  });

  it("tells a cancelled order from one whose time was over", () => {
    const canceled = order({ canceled: true });
    expect(view(canceled)).toMatchObject({ status: "canceled", can_retry: false });
    const line = { kind: "order_expired" as const, method: "pix" as const, amount: null, at: NOW };
    expect(view(canceled, [line])).toMatchObject({
      status: "expired",
      can_retry: false,
      timeline: [{ kind: "order_expired", method: "pix", at: NOW.toISOString() }],
    });
  });

  it("shows a boleto, which replaced a PIX", () => {
    const data = { linhaDigitavel: "0019", barcode: "0019", dueOn: "2026-11-25", pixCopiaECola: "0002" };
    const shown = view(
      order({
        session: session("pp_boleto_boleto", data, "payses_2"),
        pixCharges: [pixCharge({ state: "removed", closed_at: NOW })],
        charges: [charge({ method: "boleto" })],
      }),
    );
    expect(shown).toMatchObject({
      status: "awaiting",
      method: "boleto",
      amount: 4500,
      boleto: { linha_digitavel: "0019", due_on: "2026-11-25", pix_copia_e_cola: "0002" },
    });
    expect(shown.pix).toBeUndefined();
  });

  it("shows a card by its last digits, refused or paid", () => {
    const data = { brand: "visa", lastFour: "1234", installments: 3, installmentAmountCentavos: 1500 };
    const card = { brand: "visa", last_four: "1234", installments: 3, installment_amount: 1500 };
    const refused = order({
      session: session("pp_card_mercadopago", data, "payses_2"),
      pixCharges: [],
      charges: [charge({ method: "card", state: "rejected" })],
    });
    expect(view(refused)).toMatchObject({ status: "rejected", card, can_retry: true });
    const paid = { ...refused, owed: 0, payments: [paidBy("pp_card_mercadopago", 4500, 0, data)] };
    expect(view(paid)).toMatchObject({ status: "paid", method: "card", card, can_retry: false });
  });

  it("has so many attempts and no more", () => {
    const many = Array.from({ length: MAX_ATTEMPTS }, (_, index) =>
      pixCharge({ txid: `T${index}`, state: "removed", created_at: at(-index) }),
    );
    expect(view(order({ pixCharges: many })).can_retry).toBe(false);
    expect(view(order({ pixCharges: many.slice(1) })).can_retry).toBe(true);
  });

  it("offers nothing where nothing is offered", () => {
    expect(orderPaymentView(order(), [], [], NOW)).toMatchObject({ can_retry: false, retry_methods: [] });
  });
});

describe("an order that its shopper may cancel", () => {
  it("is one that neither left nor is gone, paid or not", () => {
    const paid = { pixCharges: [], owed: 0, payments: [paidBy("pp_pix_pix", 4290)] };
    expect([view(order()).can_cancel, view(order(paid)).can_cancel]).toEqual([true, true]);
    expect(view(order({ ...paid, leaving: true })).can_cancel).toBe(false);
    expect(view(order({ canceled: true })).can_cancel).toBe(false);
  });

  it("is refunded when all went back, and merely cancelled until then", () => {
    const gone = (refunded: number) =>
      view(order({ canceled: true, pixCharges: [], payments: [paidBy("pp_pix_pix", 4290, refunded)] }))
        .status;
    expect([gone(4290), gone(1000), gone(0)]).toEqual(["refunded", "canceled", "canceled"]);
  });
});

describe("an order that changed after it was paid", () => {
  const first = { ...pixCharge({ state: "paid", captured_at: NOW, created_at: at(-9) }) };
  const changed = (more: Partial<OrderPayment> = {}) =>
    view(
      order({
        total: 9040,
        owed: 4750,
        pixCharges: [first],
        pixReceipts: [{ e2eid: "E1", amount: 4290, outcome: "captured" } as PixReceiptRow],
        payments: [paidBy("pp_pix_pix", 4290)],
        collection: { id: "pay_col_2", amount: 4750, open: true },
        session: undefined,
        ...more,
      }),
    );

  it("asks for the rest by any method", () => {
    expect(changed()).toMatchObject({
      status: "partially_paid",
      method: null,
      amount: 4750,
      total: 9040,
      owed: 4750,
      received: 4290,
      to_refund: 0,
      can_retry: true,
      retry_methods: ALL,
    });
  });

  it("shows the code of the rest, and not the one that was paid", () => {
    const rest = pixCharge({ txid: "T2", session_id: "payses_2", amount: 4750, pix_copia_e_cola: "000202" });
    const shown = changed({
      pixCharges: [rest, first],
      session: { ...session("pp_pix_pix", {}, "payses_2"), amount: 4750 },
    });
    expect(shown).toMatchObject({
      status: "partially_paid",
      method: "pix",
      amount: 4750,
      pix: { pix_copia_e_cola: "000202" },
      expires_at: at(20).toISOString(),
    });
  });

  it("asks nobody for more while money waits for a decision", () => {
    const receipts = [
      { e2eid: "E1", amount: 4290, outcome: "captured" },
      { e2eid: "E2", amount: 4000, outcome: "underpaid" },
    ] as PixReceiptRow[];
    expect(changed({ pixReceipts: receipts })).toMatchObject({ can_retry: false, owed: 750 });
  });

  it("says what goes back", () => {
    expect(changed({ total: 3000, owed: 0, surplus: 1290 })).toMatchObject({
      status: "paid",
      owed: 0,
      to_refund: 1290,
      can_retry: false,
    });
  });

  it("neither owes nor is owed anything once it was cancelled", () => {
    expect(changed({ canceled: true })).toMatchObject({ owed: 0, to_refund: 0, can_retry: false });
  });
});
