import { z } from "@medusajs/framework/zod";
import { unreadableAnswer, type OutsideServiceError } from "@mestres/platform/lib/http-client";

export const SERVICE = "Stripe";

/** `status` of a PaymentIntent in Stripe's API reference. */
export const INTENT_STATUSES = [
  "requires_payment_method",
  "requires_confirmation",
  "requires_action",
  "processing",
  "requires_capture",
  "canceled",
  "succeeded",
] as const;

const seconds = z
  .number()
  .int()
  .transform((value) => new Date(value * 1000));
const text = z.string().nullish();

const balanceSchema = z.object({ fee: z.number().int(), available_on: seconds });
const chargeSchema = z.object({
  created: seconds,
  disputed: z.boolean().nullish(),
  balance_transaction: z.union([z.string(), balanceSchema]).nullish(),
  payment_method_details: z.object({ card: z.object({ brand: text, last4: text }).nullish() }).nullish(),
});

const intentSchema = z.object({
  id: z.string().regex(/^pi_\w+$/),
  status: z.enum(INTENT_STATUSES),
  amount: z.number().int().nonnegative(),
  amount_received: z.number().int().nonnegative().nullish(),
  currency: z.literal("brl"),
  client_secret: text,
  created: seconds,
  metadata: z.object({ session_id: text }).nullish(),
  last_payment_error: z.object({ code: text, decline_code: text }).nullish(),
  latest_charge: z.union([z.string(), chargeSchema]).nullish(),
  next_action: z
    .object({
      type: z.string(),
      pix_display_qr_code: z.object({ data: z.string(), expires_at: seconds.nullish() }).nullish(),
      boleto_display_details: z
        .object({ number: text, pdf: text, hosted_voucher_url: text, expires_at: seconds.nullish() })
        .nullish(),
    })
    .nullish(),
});

/** A PaymentIntent, as far as we use it. Amounts in centavos (Stripe's smallest unit of BRL). */
export type StripeIntent = z.infer<typeof intentSchema>;

/**
 * Reads a PaymentIntent; whatever does not look like one in reais is refused:
 * nothing may be captured on a guess.
 *
 * @throws OutsideServiceError `service_bad_answer`
 */
export function readIntent(body: unknown): StripeIntent {
  const parsed = intentSchema.safeParse(body);
  if (!parsed.success) {
    throw badAnswer("um pagamento");
  }
  return parsed.data;
}

/** An answer that cannot be understood; what it held is not repeated. */
export function badAnswer(what: string): OutsideServiceError {
  return unreadableAnswer(SERVICE, `respondeu ${what} de um jeito inesperado`);
}
