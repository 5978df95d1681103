import { z } from "@medusajs/framework/zod";
import { PAYMENT_METHODS } from "../../../../../lib/records/types";

/** `data` is what the provider's session takes: for a card its token and installments, never its number. */
export const RetryOrderPaymentSchema = z
  .object({
    method: z.enum(PAYMENT_METHODS),
    data: z
      .object({
        token: z.string().min(1).max(200).optional(),
        installments: z.number().int().min(1).max(12).optional(),
        payment_method_id: z.string().min(1).max(60).optional(),
        issuer_id: z.union([z.string().max(40), z.number().int()]).optional(),
      })
      .strict()
      .optional(),
  })
  .strict()
  // Asked before anything is given up: the old attempt ends where a new one begins.
  .refine(
    ({ method, data }) => method !== "card" || (data?.token && data.payment_method_id && data.installments),
    {
      path: ["data"],
      message: "Informe token, payment_method_id e installments do cartão.",
    },
  );
export type RetryOrderPaymentBody = z.infer<typeof RetryOrderPaymentSchema>;
