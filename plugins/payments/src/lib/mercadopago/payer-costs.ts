import { z } from "@medusajs/framework/zod";
import { badAnswer } from "./payment";

/**
 * What the buyer pays in each number of installments, as a rate on the price:
 * 0 means without interest, 12.5 means the total is 12.5 % above the price.
 */
export type PayerCosts = { count: number; ratePercent: number }[];

const answerSchema = z.array(
  z.object({
    payment_method_id: z.string(),
    payer_costs: z.array(
      z.object({
        installments: z.number().int().min(1).max(48),
        installment_rate: z.number().min(0).max(1000),
      }),
    ),
  }),
);

/**
 * The table of one brand in the answer of /v1/payment_methods/installments.
 *
 * @throws OutsideServiceError `service_bad_answer`, also when the table is empty
 */
export function readPayerCosts(body: unknown, paymentMethodId: string): PayerCosts {
  const parsed = answerSchema.safeParse(body);
  const table = parsed.data?.find(({ payment_method_id: brand }) => brand === paymentMethodId);
  if (!table?.payer_costs.length) {
    throw badAnswer("a tabela de parcelas");
  }
  return table.payer_costs
    .map(({ installments, installment_rate: ratePercent }) => ({ count: installments, ratePercent }))
    .sort((a, b) => a.count - b.count);
}
