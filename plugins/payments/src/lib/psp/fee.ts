import type { ConfirmedReceipt } from "../receipts";

/** A PSP's price for receiving one PIX: percent of it and a fixed part in centavos. */
export type PixFee = { percent: number; fixed: number };

/** What the PSP keeps of an amount, in centavos, rounded half up. Never more than the amount. */
export function pixFee(amountCentavos: number, { percent, fixed }: PixFee): number {
  // Percent has at most four decimals: whole numbers keep the half where it is.
  const share = Math.round((amountCentavos * Math.round(percent * 10_000)) / 1_000_000);
  return Math.min(amountCentavos, share + fixed);
}

/** Receipts whose PSP told no fee get the one agreed. */
export function withFees(receipts: readonly ConfirmedReceipt[], fee: PixFee | undefined): ConfirmedReceipt[] {
  return receipts.map((receipt) =>
    receipt.feeCentavos === undefined && fee
      ? { ...receipt, feeCentavos: pixFee(receipt.amountCentavos, fee) }
      : receipt,
  );
}
