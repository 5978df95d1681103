import type { ChargeReport } from "../charges/driver";
import type { EfiCharge, EfiStatus } from "./charge";

/**
 * Efí's statuses in the engine's words. `unpaid` is past its due date and still
 * payable until it is written off; `settled` was marked by hand in Efí's panel:
 * no money of it is with Efí.
 */
const STATUS: Readonly<Record<EfiStatus, ChargeReport["status"]>> = {
  new: "pending",
  waiting: "pending",
  link: "pending",
  identified: "pending",
  approved: "pending",
  unpaid: "pending",
  paid: "paid",
  refunded: "paid",
  contested: "charged_back",
  canceled: "canceled",
  settled: "canceled",
  expired: "expired",
};

/** Whether Efí holds money of the charge, whose amount only the list tells. */
export function hasMoney(status: EfiStatus): boolean {
  return STATUS[status] === "paid" || STATUS[status] === "charged_back";
}

/**
 * A charge as the engine reads it. Efí concludes a billet with its first
 * payment, so there is one receipt at most.
 *
 * @param fee what Efí keeps of a paid billet, centavos: by contract, not by API
 */
export function reportOf(charge: EfiCharge, fee: number): ChargeReport {
  const reference = `efi:${charge.id}`;
  const amount = charge.paidCentavos ?? charge.amountCentavos;
  return {
    status: STATUS[charge.status],
    externalId: charge.id,
    payments: hasMoney(charge.status)
      ? [{ reference, amount, paidAt: charge.paidAt ?? new Date(), fee: fee || undefined }]
      : [],
    refunds:
      charge.status === "refunded"
        ? [{ reference: `${reference}:refund`, amount, status: "settled", paymentReference: reference }]
        : [],
  };
}
