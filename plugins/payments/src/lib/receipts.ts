import type { ReceiptOutcome } from "./receipt-outcomes";

/** One refund (devolução) of a received PIX as its PSP shows it. Amount in centavos. */
export type ReceiptRefund = {
  id: string;
  amountCentavos: number;
  status: "EM_PROCESSAMENTO" | "DEVOLVIDO" | "NAO_REALIZADO";
  /** The PSP's own id (ReturnIdentification of the pacs.004). */
  rtrId?: string;
  /** Why it has this status, in the PSP's words. */
  reason?: string;
  settledAt?: Date;
};

/** One PIX that the PSP confirmed for a charge. Amounts in centavos. */
export type ConfirmedReceipt = {
  e2eid: string;
  amountCentavos: number;
  /** Sum of its refunds that settled (DEVOLVIDO). */
  refundedCentavos: number;
  /** Every refund that the PSP shows for it, whoever asked for it. */
  refunds?: ReceiptRefund[];
  /** What the PSP keeps of it, when it says so. */
  feeCentavos?: number;
  paidAt: Date;
};

/** What the money would pay: `open` waits for it, `paid` has it already. */
export type PayableState = "open" | "paid" | "canceled" | "none" | "no_order";

export type Assessment = {
  /** Whether what arrived, less settled refunds, covers the charge. */
  fullyPaid: boolean;
  receivedCentavos: number;
  outcomes: Map<string, ReceiptOutcome>;
};

/** The outcome of the receipt that completes the amount. */
const SETTLING: Record<PayableState, ReceiptOutcome> = {
  open: "captured",
  paid: "duplicate",
  canceled: "late",
  no_order: "awaiting_order",
  none: "unmatched",
};

/**
 * Decides what each confirmed receipt of one charge means. Receipts count in
 * the order in which they were paid; what comes after the amount is complete is
 * a duplicate. Outcomes that already moved money (`captured`, `overpaid`) are
 * the caller's to keep.
 *
 * @param amountCentavos what the charge asked for
 */
export function assessReceipts(
  amountCentavos: number,
  receipts: readonly ConfirmedReceipt[],
  payable: PayableState,
): Assessment {
  const inOrder = [...receipts].sort(
    (a, b) => a.paidAt.getTime() - b.paidAt.getTime() || (a.e2eid < b.e2eid ? -1 : 1),
  );
  const outcomes = new Map<string, ReceiptOutcome>();
  const parts: string[] = [];
  let received = 0;
  let counted = 0;
  for (const receipt of inOrder) {
    const net = Math.max(0, receipt.amountCentavos - receipt.refundedCentavos);
    received += net;
    if (counted >= amountCentavos) {
      outcomes.set(receipt.e2eid, "duplicate");
      continue;
    }
    counted += net;
    if (counted < amountCentavos) {
      outcomes.set(receipt.e2eid, "underpaid");
      // One that was given back whole has no part in what later money completes.
      if (net > 0) {
        parts.push(receipt.e2eid);
      }
      continue;
    }
    const settled = SETTLING[payable];
    // A partial payment that a later one completed shares its outcome.
    for (const e2eid of parts) {
      outcomes.set(e2eid, settled);
    }
    outcomes.set(receipt.e2eid, settled === "captured" && counted > amountCentavos ? "overpaid" : settled);
  }
  return { fullyPaid: received >= amountCentavos, receivedCentavos: received, outcomes };
}
