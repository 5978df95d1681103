import type { MedusaContainer } from "@medusajs/framework/types";
import type PixModuleService from "../modules/pix/service";
import type { PixChargeRow } from "../modules/pix/service";
import { settlePixChargeWorkflow } from "../workflows/settle-pix-charge";
import { PIX_STORE } from "./charge-context";
import { NEXT_RUN_MS, nextChargeCheck } from "./check-schedule";
import type { Cob } from "./psp/cob";
import { retireCharge } from "./psp/retire";
import { currentPspClient } from "./psp/settings";

/** Their cob was never confirmed, or must go: both end with a removal. */
const TO_REMOVE = ["requested", "failed", "removing"];

/**
 * Asks the PSP about one open charge. Most have no news: they cost one call
 * and no lock. Whatever is new goes through the settle workflow.
 *
 * @returns when to ask again, for a charge without news; undefined when the workflow has seen to it
 * @throws OutsideServiceError
 */
export async function checkPixCharge(
  container: MedusaContainer,
  { txid, state }: PixChargeRow,
): Promise<{ txid: string; at: Date | null } | undefined> {
  const store: PixModuleService = container.resolve(PIX_STORE);
  const client = await currentPspClient();
  if (TO_REMOVE.includes(state)) {
    const result = await retireCharge(store, client, txid);
    if (result === "pending") {
      return { txid, at: new Date(Date.now() + NEXT_RUN_MS) };
    }
  } else {
    const now = new Date();
    const cob = state === "active" ? await client.findCob(txid) : undefined;
    if (cob && isQuiet(cob, now)) {
      return { txid, at: nextChargeCheck(cob.createdAt, cob.expiresAt, now) };
    }
  }
  await settlePixChargeWorkflow(container).run({ input: { txid } });
  return undefined;
}

function isQuiet(cob: Cob, now: Date): boolean {
  return cob.status === "ATIVA" && cob.receipts.length === 0 && now < cob.expiresAt;
}
