import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { chargeLockKey, loadChargeContext } from "../../lib/charge-context";
import { pixError } from "../../lib/errors";

/** The key under which this charge is settled. @throws MedusaError `pix_not_found` */
export const findChargeLockStep = createStep(
  "find-charge-lock",
  async ({ txid }: { txid: string }, { container }) => {
    const context = await loadChargeContext(container, txid);
    if (!context) {
      throw pixError("NOT_FOUND", "pix_not_found", `Não há cobrança PIX com o txid ${txid}.`);
    }
    return new StepResponse({ key: chargeLockKey(context) });
  },
);
