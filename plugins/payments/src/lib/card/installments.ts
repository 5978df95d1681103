import { listInstallmentPlans } from "../installments/list";
import { cardError } from "./errors";

/**
 * Refuses a number of installments that the shop does not offer for a price.
 *
 * @throws MedusaError `card_installments_invalid`
 */
export async function assertInstallments(amountCentavos: number, count: number): Promise<void> {
  const plans = await listInstallmentPlans(amountCentavos);
  if (count !== 1 && !plans.some((plan) => plan.count === count)) {
    throw cardError(
      "INVALID_DATA",
      "card_installments_invalid",
      `Esta compra não pode ser parcelada em ${count}x.`,
    );
  }
}
