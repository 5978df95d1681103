import type { MedusaContainer } from "@medusajs/framework/types";
import { NEXT_RUN_MS } from "../check-schedule";
import type { PaymentChargeRow } from "../../modules/charges/types";
import { settleChargeWorkflow } from "../../workflows/settle-charge";
import { chargesOf } from "./context";
import type { ChargeReport } from "./driver";
import { chargeDriverOf } from "./drivers";
import { retireProviderCharge } from "./retire";
import { nextAftermathCheck, nextProviderCheck } from "./schedule";

/** The provider never confirmed them, or they must go: both end with a cancellation. */
const TO_RETIRE = ["requested", "failed", "removing"];

/** What the provider says of a charge about which there is nothing new. */
const QUIET: Partial<Record<PaymentChargeRow["state"], readonly ChargeReport["status"][]>> = {
  active: ["pending"],
  expired: ["expired"],
  removed: ["canceled", "expired"],
};

/**
 * Asks the provider about one open charge. Most have no news: they cost one
 * call and no lock. Whatever is new goes through the settle workflow.
 *
 * @returns when to ask again, for a charge without news; undefined when the workflow has seen to it
 * @throws OutsideServiceError
 */
export async function checkCharge(
  container: MedusaContainer,
  charge: PaymentChargeRow,
): Promise<{ id: string; at: Date | null } | undefined> {
  if (TO_RETIRE.includes(charge.state)) {
    const result = await retireProviderCharge(chargesOf(container), charge, "job");
    if (result === "pending") {
      return { id: charge.id, at: new Date(Date.now() + NEXT_RUN_MS) };
    }
  } else {
    const report = await chargeDriverOf(charge).find(charge);
    const quiet = report && QUIET[charge.state]?.includes(report.status);
    // One without an order may have got one whose event was lost: the workflow ties them.
    const settledIn = charge.external_id && (charge.order_id || charge.closed_at);
    if (quiet && settledIn && !report.payments.length && !report.refunds.length) {
      return { id: charge.id, at: nextLook(charge, new Date()) };
    }
  }
  await settleChargeWorkflow(container).run({ input: { charge_id: charge.id, source: "job" } });
  return undefined;
}

function nextLook(charge: PaymentChargeRow, now: Date): Date | null {
  return charge.state === "active"
    ? nextProviderCheck(charge.created_at, now)
    : nextAftermathCheck(charge.closed_at ?? charge.updated_at, now);
}
