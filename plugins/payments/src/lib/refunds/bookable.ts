import type { MedusaContainer } from "@medusajs/framework/types";
import type { PaymentRefundRow } from "../../modules/refunds/service";
import type PixModuleService from "../../modules/pix/service";
import { PIX_STORE } from "../charge-context";
import { refundStore } from "./store";

/**
 * How much of a refund made in the provider's panel concerns the order's
 * payment: none when its money paid no order (late, twice), and what is left
 * once the surplus of an overpayment has gone back. Centavos.
 */
export async function bookableAmount(container: MedusaContainer, refund: PaymentRefundRow): Promise<number> {
  if (refund.method !== "pix") {
    return refund.amount;
  }
  const store: PixModuleService = container.resolve(PIX_STORE);
  const [receipt] = await store.listPixReceipts({ e2eid: refund.reference });
  const [charge] = receipt ? await store.listPixCharges({ txid: receipt.txid }) : [];
  if (!receipt || !charge || !paysOrder(receipt)) {
    return 0;
  }
  const paying = (await store.listPixReceipts({ txid: receipt.txid })).filter(paysOrder);
  const surplus = paying.reduce((sum, { amount }) => sum + amount, 0) - charge.amount;
  // Refunds outside core's books (cases, the panel) took the surplus first, the older ones before this one.
  const others = await refundStore.get().listPaymentRefunds({
    provider_id: refund.provider_id,
    reference: paying.map(({ e2eid }) => e2eid),
    core_refund_id: null,
    state: ["requested", "processing", "settled"],
    id: { $lt: refund.id },
  });
  const taken = others.reduce((sum, { amount }) => sum + amount, 0);
  return Math.max(0, refund.amount - Math.max(0, surplus - taken));
}

function paysOrder({ outcome }: { outcome: string }): boolean {
  return outcome === "captured" || outcome === "overpaid";
}
