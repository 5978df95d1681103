import type { MedusaContainer } from "@medusajs/framework/types";
import type PixModuleService from "../modules/pix/service";
import { loadChargeContext, PIX_STORE } from "./charge-context";
import { confirmCharge, type SettleAction } from "./confirm-charge";
import { currentPspClient } from "./psp/settings";
import { retireCharge } from "./psp/retire";

/**
 * Asks the PSP about a charge and writes down the answer. Call it with the
 * order's lock held.
 *
 * @throws OutsideServiceError
 */
export async function pollCharge(container: MedusaContainer, txid: string): Promise<SettleAction> {
  const store: PixModuleService = container.resolve(PIX_STORE);
  const cob = await (await currentPspClient()).findCob(txid);
  const context = await loadChargeContext(container, txid);
  return context ? confirmCharge(store, context, cob, new Date()) : "none";
}

/**
 * Makes a charge unpayable, for good.
 *
 * @returns false when it turned out to be paid in full
 * @throws OutsideServiceError when the PSP does not answer: nothing may rest on a guess
 */
export async function closeCharge(container: MedusaContainer, txid: string): Promise<boolean> {
  const store: PixModuleService = container.resolve(PIX_STORE);
  const client = await currentPspClient();
  const result = await retireCharge(store, client, txid);
  if (result === "pending") {
    // Ask once more, so that the caller gets the PSP's own error.
    await client.removeCob(txid);
    await store.offerChargeEvent(txid, "removed", { next_check_at: null });
  }
  return result !== "paid";
}
