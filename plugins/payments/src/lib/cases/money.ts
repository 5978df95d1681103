import type { MedusaContainer } from "@medusajs/framework/types";
import type { PaymentCaseRow } from "../../modules/payment-records/service";
import type PixModuleService from "../../modules/pix/service";
import { PIX_STORE } from "../charge-context";
import { chargesOf } from "../charges/context";

/** The money that a case is about, as its provider confirmed it. Amounts in centavos. */
export type CaseMoney = {
  /** The receipt's own name; the case's reference. */
  reference: string;
  /** The whole receipt; a case may be about a part of it. */
  amount: number;
  fee: number | null;
  paidAt: Date;
  availableOn: string | null;
  outcome: string;
  /** The charge that it came for: txid of a PIX, id of another. */
  charge: { kind: "pix" | "charge"; id: string; amount: number };
  /** What the provider calls the charge. */
  chargeReference: string | null;
  sessionId: string;
  collectionId: string | null;
};

/** Finds a case's money; undefined for a case about something else (a refund, a dispute). */
export async function caseMoney(
  container: MedusaContainer,
  { reference }: Pick<PaymentCaseRow, "reference">,
): Promise<CaseMoney | undefined> {
  return (await pixMoney(container, reference)) ?? (await otherMoney(container, reference));
}

async function pixMoney(container: MedusaContainer, reference: string): Promise<CaseMoney | undefined> {
  const store: PixModuleService = container.resolve(PIX_STORE);
  const [receipt] = await store.listPixReceipts({ e2eid: reference });
  const [charge] = receipt ? await store.listPixCharges({ txid: receipt.txid }) : [];
  if (!receipt || !charge) {
    return undefined;
  }
  const { fee = null } = receipt as typeof receipt & { fee?: number | null };
  return {
    reference,
    amount: receipt.amount,
    fee,
    paidAt: new Date(receipt.paid_at),
    availableOn: null,
    outcome: receipt.outcome,
    charge: { kind: "pix", id: charge.txid, amount: charge.amount },
    chargeReference: charge.txid,
    sessionId: charge.session_id,
    collectionId: charge.payment_collection_id,
  };
}

async function otherMoney(container: MedusaContainer, reference: string): Promise<CaseMoney | undefined> {
  const store = chargesOf(container);
  const [receipt] = await store.listPaymentChargeReceipts({ reference });
  const [charge] = receipt ? await store.listPaymentCharges({ id: receipt.charge_id }) : [];
  if (!receipt || !charge) {
    return undefined;
  }
  return {
    reference,
    amount: receipt.amount,
    fee: receipt.fee,
    paidAt: new Date(receipt.paid_at),
    availableOn: receipt.available_on,
    outcome: receipt.outcome,
    charge: { kind: "charge", id: charge.id, amount: charge.amount },
    chargeReference: charge.external_id,
    sessionId: charge.session_id,
    collectionId: charge.payment_collection_id,
  };
}
