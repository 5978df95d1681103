import { registerRefundGateway } from "../refunds/gateways";
import type { RefundReport } from "../refunds/types";
import type { PaymentRefundRow } from "../../modules/refunds/service";
import type { PaymentChargeRow } from "../../modules/charges/types";
import { chargeDriverOf } from "./drivers";
import { paymentCharges } from "./store";

/**
 * Lets the shared refund engine give back money of a provider whose charges are
 * ours: every refund goes through the charge's driver.
 *
 * @param providerId as Medusa registers it, for example "pp_card_mercadopago"
 */
export function registerChargeRefunds(providerId: string): void {
  registerRefundGateway(providerId, { find: findRefund, send: sendRefund });
}

/** By the id that the provider gave it; without one, asking for it again under the same key answers it. */
async function findRefund(refund: PaymentRefundRow): Promise<RefundReport | undefined> {
  const charge = refund.external_id ? await chargeOf(refund) : undefined;
  const report = charge && (await chargeDriverOf(charge).find(charge));
  const found = report?.refunds.find(({ reference }) => reference === refund.external_id);
  return found && { status: found.status, externalId: found.reference };
}

async function sendRefund(refund: PaymentRefundRow): Promise<RefundReport> {
  const charge = await chargeOf(refund);
  if (!charge) {
    return { status: "failed", reason: "A cobrança deste reembolso não foi encontrada." };
  }
  return chargeDriverOf(charge).refund(charge, {
    refundId: refund.refund_id,
    amount: refund.amount,
    paymentReference: refund.reference,
  });
}

async function chargeOf(refund: PaymentRefundRow): Promise<PaymentChargeRow | undefined> {
  const store = paymentCharges.get();
  const [receipt] = await store.listPaymentChargeReceipts({ reference: refund.reference });
  const [charge] = receipt
    ? await store.listPaymentCharges({ id: receipt.charge_id })
    : refund.session_id
      ? await store.listPaymentCharges({ session_id: refund.session_id })
      : [];
  return charge;
}
