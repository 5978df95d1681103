import type { MedusaContainer } from "@medusajs/framework/types";
import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import type PaymentChargesService from "../../modules/charges/service";
import type { PaymentChargeRow } from "../../modules/charges/types";
import type { SettleAction } from "../confirm-charge";
import type { HistorySource } from "../records/types";
import { confirmReport } from "./confirm";
import { chargesOf, loadProviderCharge } from "./context";
import { chargeDriverOf } from "./drivers";
import { recordCharge } from "./journal";
import { nextAftermathCheck } from "./schedule";

/**
 * How an attempt to make a charge unpayable ended.
 *
 * - `removed`: nobody can pay it any more
 * - `paid`: it was paid before; it is to be settled
 * - `pending`: the provider did not confirm; the sweeper goes on trying
 */
export type RetiredProviderCharge = "removed" | "paid" | "pending";

const OVER = ["removed", "rejected"];

/**
 * Makes a charge unpayable at its provider, who alone decides between a payment
 * and our cancellation. Safe to repeat.
 */
export async function retireProviderCharge(
  store: PaymentChargesService,
  charge: PaymentChargeRow,
  source: HistorySource = "system",
): Promise<RetiredProviderCharge> {
  if (OVER.includes(charge.state)) {
    return "removed";
  }
  const asked = await store.offerChargeEvent(charge.id, "removal_requested", { next_check_at: new Date() });
  if (asked.state === "paid" || asked.state === "underpaid") {
    return asked.state === "paid" ? "paid" : "removed";
  }
  let answer;
  try {
    answer = await chargeDriverOf(asked).cancel(asked);
  } catch (error) {
    if (error instanceof OutsideServiceError) {
      return "pending";
    }
    throw error;
  }
  if (answer !== "canceled") {
    return answer;
  }
  await recordCharge(asked, "charge_canceled", source);
  const now = new Date();
  await store.offerChargeEvent(charge.id, "removed", {
    next_check_at: charge.method === "boleto" && charge.external_id ? nextAftermathCheck(now, now) : null,
  });
  return "removed";
}

/**
 * Asks the provider about a charge and writes down the answer. Call it with the
 * lock of its payment collection held.
 *
 * @throws OutsideServiceError
 */
export async function pollProviderCharge(
  container: MedusaContainer,
  id: string,
  source: HistorySource = "system",
): Promise<SettleAction> {
  const store = chargesOf(container);
  const [charge] = await store.listPaymentCharges({ id });
  if (!charge) {
    return "none";
  }
  const report = await chargeDriverOf(charge).find(charge);
  // Read after the answer and inside the lock: an order may have come or gone meanwhile.
  const context = await loadProviderCharge(container, id);
  return context ? confirmReport(store, context, report, new Date(), source) : "none";
}
