import type { MedusaContainer } from "@medusajs/framework/types";
import { MedusaError } from "@medusajs/framework/utils";
import type { RetryOrderPaymentInput } from "../../workflows/retry-order-payment";
import { retryOrderPaymentWorkflow } from "../../workflows/retry-order-payment";
import { settleChargeWorkflow } from "../../workflows/settle-charge";
import { settlePixChargeWorkflow } from "../../workflows/settle-pix-charge";
import { asPixUnavailable } from "../unavailable";
import type { PaidAttempt } from "./retire";

/**
 * Makes another attempt to pay an order and applies what is known of it at once.
 *
 * @throws MedusaError `order_payment_*`, the provider's own, or 422 with the issuer's code
 *   (`card_rejected`) when a card was refused
 */
export async function retryOrderPayment(
  container: MedusaContainer,
  input: RetryOrderPaymentInput,
): Promise<void> {
  const { result, errors } = await retryOrderPaymentWorkflow(container).run({ input, throwOnError: false });
  if (errors.length) {
    throw asPixUnavailable(errors[0]?.error);
  }
  const { retired, started } = result;
  const known = retired.settle ?? (input.method === "card" ? started?.attempt : null);
  if (known) {
    await settleAttempt(container, known);
  }
  if (started?.rejected) {
    throw new MedusaError(
      MedusaError.Types.PAYMENT_AUTHORIZATION_ERROR,
      started.rejected.message,
      started.rejected.code,
    );
  }
}

/** Asks the provider about an attempt and applies the answer. Safe to repeat. */
export async function settleAttempt(container: MedusaContainer, { kind, id }: PaidAttempt): Promise<void> {
  if (kind === "pix") {
    await settlePixChargeWorkflow(container).run({ input: { txid: id } });
  } else {
    await settleChargeWorkflow(container).run({ input: { charge_id: id } });
  }
}
