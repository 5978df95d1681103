import { createPromotionsWorkflow } from "@medusajs/medusa/core-flows";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { fromCentavos } from "@mestres/platform/lib/money";
import type { PaymentCaseRow } from "../../modules/payment-records/service";
import { caseError } from "./errors";

/** As many characters of the case's id (a ULID) as nobody guesses: 50 random bits. */
const CODE_LENGTH = 10;

/**
 * Gives a case's amount as a coupon: one use, for this order's e-mail alone. The
 * code comes from the case, so a repetition finds the coupon that exists.
 *
 * @throws MedusaError `payment_case_resolution_invalid` for an order without an e-mail
 */
export async function creditCase(
  container: MedusaContainer,
  { id, order_id: orderId, amount }: PaymentCaseRow,
): Promise<{ coupon: string; promotion_id: string }> {
  const code = `CREDITO-${id.slice(-CODE_LENGTH).toUpperCase()}`;
  const [existing] = await container
    .resolve(Modules.PROMOTION)
    .listPromotions({ code }, { select: ["id", "code"] });
  if (existing) {
    return { coupon: code, promotion_id: existing.id };
  }
  const email = await emailOf(container, orderId);
  const { result } = await createPromotionsWorkflow(container).run({
    input: {
      promotionsData: [
        {
          code,
          type: "standard",
          status: "active",
          is_automatic: false,
          is_tax_inclusive: true,
          limit: 1,
          rules: [{ attribute: "email", operator: "eq", values: [email] }],
          application_method: {
            type: "fixed",
            target_type: "order",
            allocation: "across",
            value: fromCentavos(amount),
            currency_code: "brl",
          },
        },
      ],
    },
  });
  return { coupon: code, promotion_id: result[0]?.id ?? "" };
}

async function emailOf(container: MedusaContainer, orderId: string | null): Promise<string> {
  const { data } = orderId
    ? await container
        .resolve(ContainerRegistrationKeys.QUERY)
        .graph({ entity: "order", fields: ["id", "email"], filters: { id: orderId } })
    : { data: [] };
  const email = (data[0] as { email?: string | null } | undefined)?.email;
  if (!email) {
    throw caseError(
      "NOT_ALLOWED",
      "payment_case_resolution_invalid",
      "Esta pendência não tem um cliente para receber o cupom.",
    );
  }
  return email;
}
