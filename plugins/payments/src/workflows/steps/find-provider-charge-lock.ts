import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { loadProviderCharge, providerChargeLockKey } from "../../lib/charges/context";
import { chargeError } from "../../lib/charges/errors";

/** The key under which this charge is settled. @throws MedusaError `charge_not_found` */
export const findProviderChargeLockStep = createStep(
  "find-provider-charge-lock",
  async ({ charge_id: id }: { charge_id: string }, { container }) => {
    const context = await loadProviderCharge(container, id);
    if (!context) {
      throw chargeError("NOT_FOUND", "charge_not_found", `Não há cobrança ${id}.`);
    }
    return new StepResponse({ key: providerChargeLockKey(context) });
  },
);
