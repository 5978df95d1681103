import type { MedusaContainer } from "@medusajs/framework/types";
import { OutsideServiceError } from "@mestres/platform/lib/http-client";
import type PixModuleService from "../../modules/pix/service";
import { PIX_STORE } from "../charge-context";
import { chargesOf } from "../charges/context";
import { pollProviderCharge, retireProviderCharge } from "../charges/retire";
import { closeCharge, pollCharge } from "../poll-charge";
import { orderPaymentError } from "./errors";
import type { OrderPayment } from "./load";

/** An attempt that turned out to be paid, to be settled once the lock is free. */
export type PaidAttempt = { kind: "pix" | "charge"; id: string };

/**
 * Takes every open attempt of an order off its provider, so that no two can be
 * paid. Call it with the order's payment lock held.
 *
 * @returns the attempt that was paid meanwhile, if any: no new one then
 * @throws MedusaError `order_payment_unavailable` when a provider does not confirm
 */
export async function retireAttempts(
  container: MedusaContainer,
  order: OrderPayment,
): Promise<PaidAttempt | undefined> {
  try {
    for (const { txid } of order.pixCharges.filter((one) => !one.closed_at)) {
      const paid = (await pollCharge(container, txid)) === "capture" || !(await closeCharge(container, txid));
      if (paid) {
        return { kind: "pix", id: txid };
      }
    }
    for (const { id } of order.charges.filter((one) => !one.closed_at)) {
      if ((await retireOther(container, id)) === "paid") {
        return { kind: "charge", id };
      }
    }
  } catch (error) {
    throw error instanceof OutsideServiceError ? unavailable() : error;
  }
  return undefined;
}

/** Marks the attempts of an order done, once they have left their providers: no job is to look at them any more. */
export async function closeAttempts(container: MedusaContainer, order: OrderPayment): Promise<void> {
  const closed = { closed_at: new Date() };
  const pix: PixModuleService = container.resolve(PIX_STORE);
  for (const { txid } of order.pixCharges.filter((one) => !one.closed_at)) {
    await pix.patchCharge(txid, { ...closed, next_check_at: null });
  }
  for (const { id } of order.charges.filter((one) => !one.closed_at)) {
    await chargesOf(container).patchCharge(id, closed);
  }
}

async function retireOther(container: MedusaContainer, id: string): Promise<"paid" | "removed"> {
  if ((await pollProviderCharge(container, id, "shopper")) === "capture") {
    return "paid";
  }
  const store = chargesOf(container);
  const charge = await store.retrievePaymentCharge(id);
  const result = await retireProviderCharge(store, charge, "shopper");
  if (result === "pending") {
    throw unavailable();
  }
  return result;
}

function unavailable(): Error {
  return orderPaymentError(
    "PAYMENT_AUTHORIZATION_ERROR",
    "order_payment_unavailable",
    "Não conseguimos falar com o meio de pagamento anterior. Tente de novo em alguns instantes.",
  );
}
