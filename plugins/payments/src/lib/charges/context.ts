import type { MedusaContainer } from "@medusajs/framework/types";
import { PAYMENT_CHARGES } from "../../modules/charges/keys";
import type PaymentChargesService from "../../modules/charges/service";
import type { PaymentChargeRow } from "../../modules/charges/types";
import { loadSurroundings, type ChargeSurroundings } from "../charge-context";

/** A boleto or card charge with everything of Medusa's that it could pay. */
export type ProviderChargeContext = ChargeSurroundings & { charge: PaymentChargeRow };

/** The charges module of this container. */
export function chargesOf(container: MedusaContainer): PaymentChargesService {
  return container.resolve(PAYMENT_CHARGES);
}

/** Reads a charge and its surroundings; undefined when we have no such charge. */
export async function loadProviderCharge(
  container: MedusaContainer,
  id: string,
): Promise<ProviderChargeContext | undefined> {
  const [charge] = await chargesOf(container).listPaymentCharges({ id });
  return (
    charge && {
      charge,
      ...(await loadSurroundings(container, charge.session_id, charge.payment_collection_id)),
    }
  );
}

/** The lock of PIX charges: methods of one payment collection exclude one another. */
export function providerChargeLockKey({ collectionId, charge }: ProviderChargeContext): string {
  return `pix:${collectionId ?? charge.id}`;
}
