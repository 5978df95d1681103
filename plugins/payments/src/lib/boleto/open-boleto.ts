import { formatBRL } from "@mestres/platform/lib/money";
import type { PaymentChargeRow } from "../../modules/charges/types";
import { recordCharge } from "../charges/journal";
import { nextProviderCheck } from "../charges/schedule";
import { paymentCharges } from "../charges/store";
import type { PayerSources } from "../payer/read-payer";
import { boletoDeadlines } from "./deadlines";
import { boletoError } from "./errors";
import { readBoletoPayer } from "./payer";
import { registerBillet } from "./register-billet";
import { chargeDataOf, sessionDataOf, type BoletoSessionData } from "./session-data";
import { readBoletoSettings } from "./settings";

/**
 * Opens the boleto of a payment session. The row comes first: a boleto must
 * never exist that we do not know of, and one whose creation was not confirmed
 * is cancelled by the sweeper.
 *
 * @param amount centavos
 * @throws OutsideServiceError | MedusaError `boleto_below_minimum` | `boleto_payer_incomplete` |
 *   `boleto_not_configured`
 */
export async function openBoleto(
  sources: PayerSources,
  sessionId: string,
  amount: number,
): Promise<{ charge: PaymentChargeRow; data: BoletoSessionData }> {
  const settings = await readBoletoSettings();
  if (amount < settings.minimum) {
    throw boletoError(
      "INVALID_DATA",
      "boleto_below_minimum",
      `O boleto é para compras a partir de ${formatBRL(settings.minimum)}.`,
    );
  }
  const payer = await readBoletoPayer(sources, sessionId);
  const now = new Date();
  const deadlines = boletoDeadlines(settings.due_days, settings.grace_days, now);
  const store = paymentCharges.get();
  const opened = await store.openCharge({
    provider: settings.provider === "mercadopago" ? "mercadopago" : "efi",
    method: "boleto",
    sessionId,
    amount,
    dueOn: deadlines.dueOn,
    expiresAt: deadlines.expiresAt,
  });
  try {
    const billet = await registerBillet({ sessionId, amountCentavos: amount, deadlines, payer, settings });
    const charge = await store.applyChargeEvent(opened.id, "created", {
      external_id: billet.externalId,
      due_on: billet.dueOn,
      data: chargeDataOf(billet),
      next_check_at: nextProviderCheck(now, now),
    });
    await recordCharge(charge, "charge_created", "shopper", { detail: { due_on: billet.dueOn } });
    return { charge, data: sessionDataOf(charge, billet) };
  } catch (error) {
    // It may have been registered although we saw no answer: the sweeper cancels it.
    await store.offerChargeEvent(opened.id, "creation_failed", { next_check_at: new Date() });
    throw error;
  }
}
