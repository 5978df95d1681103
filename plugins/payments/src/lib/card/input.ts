import { z } from "@medusajs/framework/zod";
import { cardError } from "./errors";

/** What the browser hands over of a card: a single-use token, never the card. */
export type CardInput = {
  token: string;
  installments: number;
  paymentMethodId: string;
  issuerId?: string;
};

const inputSchema = z.object({
  token: z.string().regex(/^[A-Za-z0-9_-]{16,128}$/),
  installments: z.coerce.number().int().min(1).max(12),
  payment_method_id: z.string().regex(/^[a-z0-9_]{2,32}$/),
  issuer_id: z
    .union([z.string().regex(/^\d{1,12}$/), z.number().int().positive()])
    .transform(String)
    .nullish(),
});

/** The only keys that a card session's data may bring. */
export const CARD_INPUT_KEYS = ["token", "installments", "payment_method_id", "issuer_id"] as const;

/**
 * Reads the data of a card session.
 *
 * @throws MedusaError `card_input_invalid`, naming the fields and never their values
 */
export function readCardInput(data: Record<string, unknown> | undefined): CardInput {
  const parsed = inputSchema.safeParse(data ?? {});
  if (!parsed.success) {
    const fields = [...new Set(parsed.error.issues.map(({ path }) => path.join(".")))].join(", ");
    throw cardError("INVALID_DATA", "card_input_invalid", `Dados do cartão incompletos: ${fields}.`);
  }
  const { token, installments, payment_method_id: paymentMethodId, issuer_id: issuerId } = parsed.data;
  return { token, installments, paymentMethodId, issuerId: issuerId ?? undefined };
}
