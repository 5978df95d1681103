import { randomBytes } from "node:crypto";
import { invalid } from "./errors.js";
import { objectAt, textAt, type FormObject } from "./form.js";
import type { CardOutcome, StripeIntent, StripeMethod } from "./types.js";

export function stripeId(prefix: string): string {
  return `${prefix}_${randomBytes(12).toString("hex")}`;
}

/** Stripe's own test payment methods that we know. */
const TEST_CARDS: Record<string, [brand: string, last4: string, outcome: CardOutcome]> = {
  pm_card_visa: ["visa", "4242", "approved"],
  pm_card_br: ["visa", "0019", "approved"],
  pm_card_mastercard: ["mastercard", "4444", "approved"],
  pm_card_visa_chargeDeclined: ["visa", "0002", "card_declined"],
  pm_card_chargeDeclined: ["visa", "0002", "card_declined"],
  pm_card_visa_chargeDeclinedInsufficientFunds: ["visa", "9995", "insufficient_funds"],
  pm_card_chargeDeclinedInsufficientFunds: ["visa", "9995", "insufficient_funds"],
  pm_card_chargeDeclinedExpiredCard: ["visa", "0069", "expired_card"],
  pm_card_chargeDeclinedIncorrectCvc: ["visa", "0127", "incorrect_cvc"],
};

const EXPIRATION = { exp_month: 12, exp_year: 2034 };

function cardMethod(id: string): StripeMethod {
  const known = TEST_CARDS[id];
  if (!known) {
    throw invalid(`No such PaymentMethod: '${id}'`, "payment_method", "resource_missing");
  }
  const [brand, last4, outcome] = known;
  return { id: stripeId("pm"), type: "card", card: { brand, last4, ...EXPIRATION, outcome }, billing: {} };
}

/**
 * The payment method that a request brings: one of Stripe's test cards by id, or the data of a pix or boleto.
 * @throws StripeRefusal when it lacks what the method needs
 */
export function readMethod(intent: StripeIntent, form: FormObject): StripeMethod | null {
  const id = textAt(form, "payment_method");
  if (id && id !== intent.method?.id) {
    return cardMethod(id);
  }
  const data = objectAt(form, "payment_method_data");
  const type = textAt(data, "type");
  if (!type) {
    return intent.method;
  }
  if (type !== "pix" && type !== "boleto") {
    throw invalid(`Invalid payment_method_data[type]: ${type}`, "payment_method_data[type]");
  }
  const billing = objectAt(data, "billing_details");
  if (type === "pix") {
    return { id: stripeId("pm"), type, billing };
  }
  const taxId = textAt(objectAt(data, "boleto"), "tax_id");
  const lacking = [
    [textAt(billing, "name"), "billing_details[name]"],
    [textAt(billing, "email"), "billing_details[email]"],
    ...["line1", "city", "state", "postal_code", "country"].map(
      (part) => [textAt(objectAt(billing, "address"), part), `billing_details[address][${part}]`] as const,
    ),
    [
      taxId && /^(\d{11}|[0-9A-Z]{12}\d{2})$/.test(taxId.replace(/[./-]/g, "")) ? taxId : null,
      "boleto[tax_id]",
    ],
  ].find(([value]) => !value);
  if (lacking) {
    throw invalid(
      `Missing required param: ${String(lacking[1])}.`,
      `payment_method_data[${String(lacking[1])}]`,
      "parameter_missing",
    );
  }
  return { id: stripeId("pm"), type, billing, ...(taxId ? { taxId } : {}) };
}
