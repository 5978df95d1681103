import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import type { PaymentChargeRow } from "../../modules/charges/types";
import { recordCharge } from "../charges/journal";
import { paymentCharges } from "../charges/store";
import type { MercadoPagoClient } from "../mercadopago/client";
import { notificationUrl } from "../mercadopago/notification-url";
import type { MpPayment } from "../mercadopago/payment";
import type { Payer } from "../payer/read-payer";
import { cardDetailsOf } from "./details";
import { findCardPayment } from "./driver";
import { asCardUnavailable, cardError } from "./errors";
import type { CardInput } from "./input";
import { NO_CARD, openCard } from "./sealed-token";

const MINUTE = 60_000;
/** Refused for what we sent. Anything else (credentials, a conflict, an outage) tells nothing of the card. */
const UNUSABLE = [400, 404, 422];
/** An order whose card is still being looked at waits this long. */
const DECISION_MS = 72 * 60 * MINUTE;

/**
 * Charges the card of a charge, once: the key is the charge, so that a
 * repetition after a crash or a time-out answers the payment that exists.
 *
 * @throws MedusaError `card_token_invalid` | `card_unavailable` | `card_session_invalid` | `card_payer_missing`
 */
export async function payByCard(
  client: MercadoPagoClient,
  charge: PaymentChargeRow,
  payer: Payer | undefined,
): Promise<MpPayment> {
  const card = charge.state === "requested" ? openCard(charge) : undefined;
  if (!card) {
    throw cardError("NOT_ALLOWED", "card_session_invalid", "Informe os dados do cartão de novo.");
  }
  const now = Date.now();
  // Written before the call: whoever finds the charge after a crash knows that there is something to ask for.
  const attempted = await paymentCharges.get().patchCharge(charge.id, {
    data: { attemptedAt: new Date(now).toISOString() },
    next_check_at: new Date(now + 2 * MINUTE),
    expires_at: new Date(now + DECISION_MS),
  });
  let payment: MpPayment;
  try {
    payment = await create(client, attempted, card, payer);
  } catch (error) {
    payment = await afterFailure(client, attempted, error);
  }
  await writeDown(attempted, payment);
  return payment;
}

function create(
  client: MercadoPagoClient,
  charge: PaymentChargeRow,
  { token, installments, issuerId, paymentMethodId }: CardInput,
  payer: Payer | undefined,
): Promise<MpPayment> {
  if (!payer?.email) {
    throw cardError("INVALID_DATA", "card_payer_missing", "Informe o e-mail antes de pagar com cartão.");
  }
  const [firstName, ...lastNames] = (payer.name ?? "").split(" ").filter(Boolean);
  return client.createPayment({
    idempotencyKey: charge.id,
    amountCentavos: charge.amount,
    paymentMethodId,
    externalReference: charge.session_id,
    description: "Compra na loja",
    notificationUrl: notificationUrl(),
    payer: {
      email: payer.email,
      firstName,
      lastName: lastNames.join(" ") || undefined,
      document: payer.document,
    },
    card: { token, installments, issuerId },
  });
}

/** No payment in hand: it was refused before it existed, or its answer was lost. */
async function afterFailure(
  client: MercadoPagoClient,
  charge: PaymentChargeRow,
  error: unknown,
): Promise<MpPayment> {
  if (!(error instanceof OutsideServiceError)) {
    throw error;
  }
  if (UNUSABLE.includes(error.status ?? 0)) {
    const reason = refusalOf(error);
    await paymentCharges.get().offerChargeEvent(charge.id, "rejected", {
      data: { ...NO_CARD, statusDetail: reason },
      next_check_at: null,
    });
    await recordCharge(charge, "charge_rejected", "provider", { detail: { statusDetail: reason } });
    throw cardError(
      "NOT_ALLOWED",
      "card_token_invalid",
      "Não foi possível usar este cartão. Informe os dados de novo.",
    );
  }
  const found = await findCardPayment(client, charge).catch(() => undefined);
  if (!found) {
    // The charge stays open: trying again asks under the same key, and the sweeper looks for it.
    throw asCardUnavailable(error);
  }
  return found;
}

/** The provider's error code, which is a number, never its text: that may repeat what we sent. */
function refusalOf(error: OutsideServiceError): string {
  const cause = (error.body as { cause?: { code?: unknown }[] } | undefined)?.cause?.[0]?.code;
  return typeof cause === "number" || (typeof cause === "string" && /^\w{1,32}$/.test(cause))
    ? `refused_${cause}`
    : `refused_http_${error.status}`;
}

/** The token is erased with the first answer; the engine writes down the rest (money, outcome). */
async function writeDown(charge: PaymentChargeRow, payment: MpPayment): Promise<void> {
  const store = paymentCharges.get();
  const data = { ...cardDetailsOf(payment), ...NO_CARD };
  const known = await store.patchCharge(charge.id, { external_id: payment.id, data });
  await recordCharge(known, "charge_created", "shopper");
  if (payment.status === "rejected") {
    await recordCharge(known, "charge_rejected", "provider", {
      detail: { statusDetail: payment.statusDetail },
    });
    await store.offerChargeEvent(charge.id, "rejected", { next_check_at: null });
    return;
  }
  await store.offerChargeEvent(charge.id, "created", { next_check_at: new Date(Date.now() + MINUTE) });
}
