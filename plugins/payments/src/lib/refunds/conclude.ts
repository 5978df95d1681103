import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import type { PaymentRefundRow } from "../../modules/refunds/service";
import { bookRefund } from "./book";
import { recordRefund } from "./record";

/**
 * Tells history of refunds and makes core's books agree. One that cannot be
 * concluded now is left to the sweep, and keeps no other from it. Call it with
 * the lock of their payment collection held.
 */
export async function concludeRefunds(
  container: MedusaContainer,
  refunds: readonly PaymentRefundRow[],
  now: Date = new Date(),
): Promise<void> {
  for (const refund of refunds) {
    try {
      await bookRefund(container, await recordRefund(refund, { openCase: true }), now);
    } catch (error) {
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .error(`Reembolso ${refund.id}: ${(error as Error).message}`);
    }
  }
}

/** The lock under which a refund is concluded: that of its payment, shared by every method. */
export function refundLockKey({ payment_collection_id: collectionId, id }: PaymentRefundRow): string {
  return `pix:${collectionId ?? id}`;
}
