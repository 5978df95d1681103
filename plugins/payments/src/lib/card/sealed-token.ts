import { decrypt, encrypt } from "@mestres/platform/lib/crypto";
import type { PaymentChargeRow } from "../../modules/charges/types";
import type { CardInput } from "./input";

/**
 * A card token waits, between the choice of the card and the order, inside the
 * charge and sealed; it is erased with its use. The session, which any client
 * of the store API reads, never shows it.
 */
export function sealCard(input: CardInput): Record<string, unknown> {
  return { sealedCard: encrypt(JSON.stringify(input)), attemptedAt: null };
}

/** The data that erases it. */
export const NO_CARD = { sealedCard: null };

/** The card to be charged; undefined once used. @throws MedusaError `sealed_value_invalid` */
export function openCard(charge: Pick<PaymentChargeRow, "data">): CardInput | undefined {
  const sealed = charge.data.sealedCard;
  return typeof sealed === "string" ? (JSON.parse(decrypt(sealed)) as CardInput) : undefined;
}

/** Whether the provider was ever asked to charge this card. */
export function wasAttempted(charge: Pick<PaymentChargeRow, "data" | "external_id">): boolean {
  return Boolean(charge.external_id ?? charge.data.attemptedAt);
}
