import type { PixChargeRow } from "../../modules/pix/service";
import type { OrderPix } from "../order-pix";
import { pixViewOf } from "../pix-view";

const now = new Date("2026-01-01T12:00:00Z");
const minutes = (count: number): Date => new Date(now.getTime() + count * 60_000);

function charge(patch: Partial<PixChargeRow> = {}): PixChargeRow {
  return {
    txid: "01M81GQ1HTHEQ9HM8EJRZQYZS5",
    amount: 4290,
    state: "active",
    pix_copia_e_cola: "code",
    expires_at: minutes(30),
    paid_at: null,
    captured_at: null,
    ...patch,
  } as PixChargeRow;
}

function order(charges: PixChargeRow[], patch: Partial<OrderPix> = {}): OrderPix {
  return {
    id: "order_1",
    displayId: 1,
    canceled: false,
    createdAt: minutes(-10),
    paid: false,
    charges,
    ...patch,
  };
}

const look = (given: OrderPix, received: { amount: number; outcome: "underpaid" }[] = []) =>
  pixViewOf(given, received, 7200, now);

describe("what a shopper sees", () => {
  it("awaits, with the code", () => {
    expect(look(order([charge()]))).toMatchObject({
      status: "awaiting",
      pix_copia_e_cola: "code",
      can_renew: false,
    });
  });

  it("expires by the clock alone, and can be renewed", () => {
    expect(look(order([charge({ expires_at: minutes(-1) })]))).toMatchObject({
      status: "expired",
      pix_copia_e_cola: null,
      can_renew: true,
    });
  });

  it("cannot be renewed once the order's time is over", () => {
    const late = order([charge({ expires_at: minutes(-1) })], { createdAt: minutes(-121) });
    expect(look(late)).toMatchObject({ status: "expired", can_renew: false });
  });

  it("shows what arrived when it was too little, and offers no second payment", () => {
    expect(
      look(order([charge({ state: "underpaid" })]), [{ amount: 1000, outcome: "underpaid" }]),
    ).toMatchObject({
      status: "expired",
      received: 1000,
      can_renew: false,
    });
  });

  it("is paid only when captured", () => {
    const paidAt = minutes(-1);
    expect(look(order([charge({ state: "paid", paid_at: paidAt })], { paid: true }))?.status).toBe(
      "awaiting",
    );
    expect(
      look(order([charge({ state: "paid", paid_at: paidAt, captured_at: now })], { paid: true })),
    ).toMatchObject({
      status: "paid",
      paid_at: paidAt.toISOString(),
    });
  });

  it("tells the story of the charge that paid, not of the newest", () => {
    const paid = charge({ txid: "A".repeat(26), state: "paid", captured_at: now });
    expect(look(order([charge(), paid], { paid: true }))).toMatchObject({
      status: "paid",
      txid: "A".repeat(26),
    });
  });

  it("is canceled with its order", () => {
    expect(look(order([charge()], { canceled: true }))).toMatchObject({
      status: "canceled",
      can_renew: false,
    });
  });
});
