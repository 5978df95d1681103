import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import type PixModuleService from "../../modules/pix/service";
import { assessReceipts } from "../receipts";
import type { PspClient } from "./client";

/**
 * How an attempt to make a charge unpayable ended.
 *
 * - `removed`: nobody can pay it any more
 * - `paid`: it was paid in full before
 * - `pending`: the PSP did not answer; the sweeper goes on trying
 */
export type RetireResult = "removed" | "paid" | "pending";

/**
 * Makes a charge unpayable at the PSP, who alone decides between a payment and
 * our removal. Money found on the way is recorded. Safe to repeat.
 */
export async function retireCharge(
  store: PixModuleService,
  client: PspClient,
  txid: string,
): Promise<RetireResult> {
  const charge = await store.offerChargeEvent(txid, "removal_requested", { next_check_at: new Date() });
  if (charge.state === "removed" || charge.state === "paid") {
    return charge.state;
  }
  try {
    await client.removeCob(txid);
  } catch (error) {
    if (!(error instanceof OutsideServiceError)) {
      throw error;
    }
    return error.code === "service_refused" ? afterRefusal(store, client, txid) : "pending";
  }
  await store.offerChargeEvent(txid, "removed", { next_check_at: null });
  return "removed";
}

/** The PSP refuses to remove what was paid, was removed already or never existed. */
async function afterRefusal(store: PixModuleService, client: PspClient, txid: string): Promise<RetireResult> {
  let cob;
  try {
    cob = await client.findCob(txid);
  } catch (error) {
    if (error instanceof OutsideServiceError) {
      return "pending";
    }
    throw error;
  }
  if (cob?.status === "ATIVA") {
    return "pending";
  }
  if (cob) {
    await store.recordReceipts(txid, cob.receipts);
    const { fullyPaid, receivedCentavos } = assessReceipts(cob.amountCentavos, cob.receipts, "open");
    if (fullyPaid) {
      await store.offerChargeEvent(txid, "paid", { paid_at: cob.receipts[0]?.paidAt });
      return "paid";
    }
    if (receivedCentavos > 0) {
      // Concluded with too little: the PSP takes no second payment for it.
      await store.offerChargeEvent(txid, "underpaid", { next_check_at: null });
      return "removed";
    }
  }
  await store.offerChargeEvent(txid, "removed", { next_check_at: null });
  return "removed";
}
