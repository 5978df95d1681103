import { randomBytes } from "node:crypto";
import { buildBarcode, toLine } from "../boleto/codec.js";
import { localDate } from "../local-time.js";
import type { World } from "../world.js";
import { notifyPayment } from "./notify.js";
import { readPayment, type PaymentRequest } from "./read.js";
import type { CardToken, MpPayment, MpStatus } from "./types.js";

const DAY_MS = 86_400_000;
/** Bradesco, which stands behind `bolbradesco`. */
const BOLETO_BANK = "237";
const BOLETO_DAYS = 3;

/** What a cardholder's name makes of a payment: Mercado Pago's own test convention. */
const OUTCOMES: Record<string, [MpStatus, string]> = {
  APRO: ["approved", "accredited"],
  OTHE: ["rejected", "cc_rejected_other_reason"],
  CONT: ["in_process", "pending_contingency"],
  CALL: ["rejected", "cc_rejected_call_for_authorize"],
  FUND: ["rejected", "cc_rejected_insufficient_amount"],
  SECU: ["rejected", "cc_rejected_bad_filled_security_code"],
  EXPI: ["rejected", "cc_rejected_bad_filled_date"],
  FORM: ["rejected", "cc_rejected_bad_filled_other"],
};

function outcomeOf(token: CardToken, binaryMode: boolean): [MpStatus, string] {
  // Any other name is a good card: whoever tries the demo writes their own.
  const outcome = OUTCOMES[token.holder.toUpperCase().split(/\s+/)[0] ?? ""] ?? ["approved", "accredited"];
  return binaryMode && outcome[0] === "in_process" ? ["rejected", "cc_rejected_other_reason"] : outcome;
}

/** Puts a payment in a state, with the dates that go with it, and tells the shop. */
export function movePayment(
  world: World,
  payment: MpPayment,
  status: MpStatus,
  detail: string,
  copies?: number,
): void {
  const at = world.now();
  payment.status = status;
  payment.statusDetail = detail;
  payment.updatedAt = at.toISOString();
  if (status === "approved" && !payment.approvedAt) {
    payment.approvedAt = at.toISOString();
    payment.releaseAt = new Date(at.getTime() + (payment.boleto ? 2 : 30) * DAY_MS).toISOString();
  }
  world.changed();
  notifyPayment(world, payment, "payment.updated", copies);
}

function boletoOf(world: World, id: number, request: PaymentRequest): MpPayment["boleto"] {
  const expiresAt = request.expiresAt ?? new Date(world.now().getTime() + BOLETO_DAYS * DAY_MS).toISOString();
  const dueOn = localDate(new Date(expiresAt));
  const free = `${String(id).padStart(15, "0")}${randomBytes(4).readUInt32BE(0).toString().padStart(10, "0")}`;
  const barcode = buildBarcode({ bank: BOLETO_BANK, dueOn, amount: request.amount, free });
  return { barcode, line: toLine(barcode), token: randomBytes(16).toString("hex"), dueOn, expiresAt };
}

/**
 * POST /v1/payments without its idempotency: makes the payment and tells the shop.
 * @throws MpRefusal when the request is not acceptable
 */
export function createPayment(world: World, body: unknown): MpPayment {
  const request = readPayment(world, body);
  const id = world.state.mercadopago.nextPaymentId++;
  const { token } = request;
  const [status, detail] = token
    ? outcomeOf(token, request.binaryMode)
    : (["pending", "pending_waiting_payment"] as [MpStatus, string]);
  const now = world.now().toISOString();
  const payment: MpPayment = {
    id,
    status: "pending",
    statusDetail: detail,
    createdAt: now,
    updatedAt: now,
    approvedAt: null,
    releaseAt: null,
    methodId: request.methodId,
    typeId: token ? "credit_card" : "ticket",
    issuerId: request.issuerId,
    amount: request.amount,
    totalPaid: token ? request.quote.total : 0,
    installments: request.installments,
    interestFree: request.quote.interestFree,
    externalReference: request.externalReference,
    description: request.description,
    notificationUrl: request.notificationUrl,
    metadata: request.metadata,
    payer: request.payer,
    statementDescriptor: request.statementDescriptor,
    captured: true,
    binaryMode: request.binaryMode,
    card: token ? rememberCard(token) : null,
    boleto: token ? null : boletoOf(world, id, request),
    refunds: [],
    chargeback: null,
  };
  if (token) {
    token.used = true;
  }
  world.state.mercadopago.payments[id] = payment;
  notifyPayment(world, payment, "payment.created");
  if (status !== "pending") {
    movePayment(world, payment, status, detail);
  }
  world.changed();
  return payment;
}

function rememberCard(token: CardToken): MpPayment["card"] {
  const { id: _id, publicKey: _key, used: _used, dueAt: _due, ...card } = token;
  return card;
}

export function findPayment(world: World, id: unknown): MpPayment | undefined {
  const payment = world.state.mercadopago.payments[String(id)];
  if (
    payment?.boleto &&
    payment.status === "pending" &&
    Date.parse(payment.boleto.expiresAt) < world.now().getTime()
  ) {
    movePayment(world, payment, "cancelled", "expired");
  }
  return payment;
}
