import type { World } from "../world.js";
import { BOLETO_METHOD, brandOf } from "./brands.js";
import { MpRefusal } from "./errors.js";
import { quoteInstallments } from "./installments.js";
import type { CardToken } from "./types.js";

type Json = Record<string, unknown>;

/** What a valid POST /v1/payments asks for. Money in centavos. */
export type PaymentRequest = {
  amount: number;
  token: CardToken | null;
  methodId: string;
  issuerId: string | null;
  installments: number;
  quote: { total: number; interestFree: boolean };
  payer: Json;
  externalReference: string | null;
  description: string | null;
  notificationUrl: string | null;
  statementDescriptor: string | null;
  metadata: Json;
  binaryMode: boolean;
  expiresAt: string | null;
};

const objectOf = (value: unknown): Json =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};
const textOf = (value: unknown): string | null => (typeof value === "string" && value !== "" ? value : null);

/** Reais with at most two decimals, in centavos. */
export function centavosOf(value: unknown): number | null {
  if (typeof value !== "number" || !(value > 0) || value > 1_000_000) {
    return null;
  }
  const centavos = Math.round(value * 100);
  return Math.abs(centavos - value * 100) < 1e-6 ? centavos : null;
}

function payerOf(value: unknown): Json {
  const payer = objectOf(value);
  if (!/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(textOf(payer.email) ?? "")) {
    throw new MpRefusal(4050);
  }
  return payer;
}

function tokenOf(world: World, id: string): CardToken {
  const token = world.state.mercadopago.tokens[id];
  if (!token) {
    throw new MpRefusal(2006);
  }
  if (token.used || Date.parse(token.dueAt) < world.now().getTime()) {
    throw new MpRefusal(3003);
  }
  return token;
}

function expirationOf(value: unknown): string | null {
  if (value === undefined || value === null) {
    return null;
  }
  const text = textOf(value) ?? "";
  if (!/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,3})?(Z|[+-]\d{2}:?\d{2})$/.test(text)) {
    throw new MpRefusal(23);
  }
  return new Date(text).toISOString();
}

function assertBoletoPayer(payer: Json): void {
  const identification = objectOf(payer.identification);
  const given = [payer.first_name, payer.last_name, identification.type, identification.number].every(textOf);
  if (!given) {
    throw new MpRefusal(10114);
  }
}

function notificationUrlOf(value: unknown): string | null {
  const url = textOf(value);
  if (url && !/^https?:\/\/[^\s]+$/.test(url)) {
    throw new MpRefusal(4020);
  }
  return url;
}

/**
 * Reads the body of POST /v1/payments.
 * @throws MpRefusal with the API's code for what is wrong
 */
export function readPayment(world: World, body: unknown): PaymentRequest {
  const root = objectOf(body);
  const amount = centavosOf(root.transaction_amount);
  if (amount === null) {
    throw new MpRefusal(4037);
  }
  const payer = payerOf(root.payer);
  const methodId = textOf(root.payment_method_id);
  const common = {
    amount,
    payer,
    externalReference: textOf(root.external_reference),
    description: textOf(root.description),
    notificationUrl: notificationUrlOf(root.notification_url),
    statementDescriptor: textOf(root.statement_descriptor),
    metadata: objectOf(root.metadata),
    binaryMode: root.binary_mode === true,
  };
  if (methodId === BOLETO_METHOD.id) {
    assertBoletoPayer(payer);
    const expiresAt = expirationOf(root.date_of_expiration);
    if (expiresAt && Date.parse(expiresAt) < world.now().getTime()) {
      throw new MpRefusal(23);
    }
    return {
      ...common,
      token: null,
      methodId,
      issuerId: null,
      installments: 1,
      quote: { total: amount, interestFree: true },
      expiresAt,
    };
  }
  const token = tokenOf(world, textOf(root.token) ?? "");
  const brand = brandOf(token.bin);
  if (!brand || (methodId && methodId !== brand.id)) {
    throw new MpRefusal(3028);
  }
  const installments = Number(root.installments ?? 1);
  const quote = Number.isInteger(installments) ? quoteInstallments(world, amount, installments) : undefined;
  if (!quote) {
    throw new MpRefusal(10103);
  }
  return {
    ...common,
    token,
    methodId: brand.id,
    issuerId: root.issuer_id === undefined ? String(brand.issuer.id) : String(root.issuer_id as string),
    installments,
    quote,
    expiresAt: null,
  };
}
