import { acquireLockStep, releaseLockStep } from "@medusajs/medusa/core-flows";
import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { loadOrderPayment, type OrderPayment } from "../../../lib/order-payment/load";
import { currentMethod, moneyOf } from "../../../lib/order-payment/status";
import { orderCanceledEntry } from "../../../lib/records/order-history";
import { PIX_METHOD } from "../../../lib/records/pix-history";
import { paymentRecords } from "../../../lib/records/store";
import type { HistorySource } from "../../../lib/records/types";
import { findCancelLocksStep } from "./find-locks";

/**
 * Writes into an order's history that it was cancelled, once, which is what its shopper is written to about. An order
 * whose time was over says that already.
 *
 * @returns whether the line is there for the first time
 */
export async function recordCanceled(
  container: MedusaContainer,
  order: OrderPayment,
  source: Extract<HistorySource, "shopper" | "staff">,
): Promise<boolean> {
  const records = paymentRecords.get();
  const [known] = await records.listPaymentEvents(
    { order_id: order.id, kind: ["order_expired", "order_canceled"] },
    { take: 1, select: ["id"] },
  );
  if (known) {
    return false;
  }
  // An order that costs nothing has no method; history knows no line without one.
  const how = currentMethod(order) ?? currentMethod({ ...order, owed: 0 });
  await records.record([
    orderCanceledEntry(
      {
        ...(how ? { method: how.method, provider_id: how.providerId } : PIX_METHOD),
        order_id: order.id,
        payment_collection_id: order.collection?.id,
        amount: moneyOf(order).captured,
      },
      source,
    ),
  ]);
  return true;
}

/** A line of history is a fact, hence no compensation. */
const recordCanceledStep = createStep(
  "payments-record-canceled",
  async ({ order_id: orderId }: { order_id: string }, { container }) => {
    const order = await loadOrderPayment(container, orderId);
    const recorded = order?.canceled ? await recordCanceled(container, order, "staff") : false;
    return new StepResponse({ recorded });
  },
);

/**
 * Records an order that core says was cancelled. It waits for whoever cancels an order of ours (the shopper's own
 * cancel, the job that ends unpaid orders) to record it first. Safe to repeat.
 */
export const recordCanceledOrderWorkflow = createWorkflow(
  "payments-record-canceled-order",
  (input: { order_id: string }) => {
    const locks = findCancelLocksStep(input);
    acquireLockStep({ key: locks.order, timeout: 60, ttl: 180 });
    acquireLockStep({ key: locks.payment, timeout: 60, ttl: 180 }).config({ name: "acquire-payment-lock" });
    const recorded = recordCanceledStep(input);
    releaseLockStep({ key: locks.payment });
    releaseLockStep({ key: locks.order }).config({ name: "release-order-lock" });
    return new WorkflowResponse(recorded);
  },
);
