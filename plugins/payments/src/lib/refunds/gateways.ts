import { publishedMap } from "@mestres/platform/lib/published";
import { refundError } from "./errors";
import type { RefundGateway } from "./types";

const gateways = () => publishedMap<RefundGateway>("payments.refund-gateways");

/**
 * Tells the refund engine how a payment provider refunds. Call it when the
 * provider's module loads; a second call for the same id replaces the first.
 *
 * @param providerId as Medusa registers it, for example "pp_pix_pix"
 */
export function registerRefundGateway(providerId: string, gateway: RefundGateway): void {
  gateways().set(providerId, gateway);
}

/** undefined for a provider that is none of ours. */
export function findRefundGateway(providerId: string): RefundGateway | undefined {
  return gateways().get(providerId);
}

/** @throws MedusaError `refund_gateway_missing` */
export function getRefundGateway(providerId: string): RefundGateway {
  const gateway = gateways().get(providerId);
  if (!gateway) {
    throw refundError(
      "UNEXPECTED_STATE",
      "refund_gateway_missing",
      `O meio de pagamento "${providerId}" não sabe devolver dinheiro.`,
    );
  }
  return gateway;
}
