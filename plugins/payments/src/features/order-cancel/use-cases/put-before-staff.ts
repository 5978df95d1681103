import type { MedusaContainer } from "@medusajs/framework/types";
import { methodOfProvider } from "../../../lib/methods/providers";
import type { OrderPayment } from "../../../lib/order-payment/load";
import { paymentRecords } from "../../../lib/records/store";
import { REFUNDS_STORE } from "../../../lib/refunds/store";
import type RefundsModuleService from "../../../modules/refunds/service";

/**
 * Opens cases for money of a cancelled order that does not go back by itself, since nobody of the staff is watching: a
 * payment whose refund its provider refused (core cancels the order all the same), and one of a provider that has no
 * refunds by API, where staff moves the money by hand. One case each, however often this runs.
 *
 * @param since when the cancel began: what staff gave back by hand before is known to them
 */
export async function putUnrefundedBeforeStaff(
  container: MedusaContainer,
  order: OrderPayment,
  since: Date,
): Promise<void> {
  const records = paymentRecords.get();
  for (const { id, providerId, captured, refunded } of order.payments) {
    const method = methodOfProvider(providerId);
    if (method && captured > refunded) {
      await records.openCase({
        kind: "refund_failed",
        method,
        provider_id: providerId,
        order_id: order.id,
        reference: id,
        amount: captured - refunded,
      });
    }
  }
  const refunds: RefundsModuleService = container.resolve(REFUNDS_STORE);
  const byHand = { order_id: order.id, manual: true, created_at: { $gte: since } };
  for (const refund of await refunds.listPaymentRefunds(byHand)) {
    await records.openCase({
      kind: "refund_failed",
      method: refund.method,
      provider_id: refund.provider_id,
      order_id: order.id,
      session_id: refund.session_id,
      reference: `${refund.reference}:${refund.refund_id}`,
      amount: refund.amount,
    });
  }
}
