import type { MedusaContainer } from "@medusajs/framework/types";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { loadOrderPayment, type OrderPayment } from "../../../lib/order-payment/load";
import { offeredMethods } from "../../../lib/order-payment/offered";
import { currentMethod } from "../../../lib/order-payment/status";
import { paymentRecords } from "../../../lib/records/store";
import type { PaymentMethod } from "../../../lib/records/types";
import { planSurplus } from "../domain/plan";
import { isOfMethod, lastToldTotal } from "../read/told";
import { surplusOfChanges } from "../read/surplus";

type How = { method: PaymentMethod; provider_id: string };
type Input = { order_id: string; renewed: { later: boolean } };

/**
 * Writes a change of an order's total into its payment history, which is what the shopper is written to about, and puts
 * what is to be given back before staff. What still waits for a provider is told once it is settled.
 */
export const tellOrderChangeStep = createStep(
  "tell-order-change",
  async ({ order_id: orderId, renewed }: Input, { container }) => {
    const order = renewed.later ? undefined : await loadOrderPayment(container, orderId);
    const how = order && !order.canceled ? await methodOf(container, order) : undefined;
    if (!order || !how) {
      return new StepResponse({ told: false });
    }
    const surplus = await surplusOfChanges(container, order);
    const told = await tell(container, order, how, surplus);
    await keepCase(container, order, how, surplus);
    return new StepResponse({ told });
  },
);

/** How the order is, or was, paid; one that never was, by what is offered first. */
async function methodOf(container: MedusaContainer, order: OrderPayment): Promise<How | undefined> {
  const paid = order.payments.find(({ captured }) => captured > 0);
  const current = currentMethod(order) ?? (paid && currentMethod({ ...order, owed: 0 }));
  const found = current ?? (await offeredMethods(container, order.regionId))[0];
  return found && { method: found.method, provider_id: found.providerId };
}

async function tell(
  container: MedusaContainer,
  order: OrderPayment,
  how: How,
  surplus: number,
): Promise<boolean> {
  const before = await lastToldTotal(container, order.id);
  // A return tells of itself and of its money; a change of the way to pay is the shopper's own.
  const byReturn = order.surplus > 0 && surplus === 0;
  if (!before || before.total === order.total || byReturn || (await isOfMethod(container, order.id))) {
    return false;
  }
  await paymentRecords.get().record([
    {
      ...how,
      dedupe_key: `order:${order.id}:changed:${before.event_id ?? "placed"}:${order.total}`,
      kind: "order_changed",
      payment_collection_id: order.collection?.id,
      order_id: order.id,
      amount: order.total,
      source: "staff",
      detail: { before: before.total, owed: order.owed, to_refund: surplus },
      occurred_at: new Date(),
    },
  ]);
  return true;
}

/** One open case says what is to be given back; one that says another amount is closed, and the next one opened. */
async function keepCase(
  container: MedusaContainer,
  order: OrderPayment,
  how: How,
  surplus: number,
): Promise<void> {
  const records = paymentRecords.get();
  const [open] = await records.listPaymentCases({ order_id: order.id, kind: "surplus", state: "open" });
  const plan = planSurplus(surplus, open?.amount);
  if (open && plan.close) {
    await records.settleCase(open.id, { resolution: "dismiss", settled_by: "system" });
  }
  if (plan.open > 0) {
    const settled = await records.listPaymentCases(
      { order_id: order.id, kind: "surplus" },
      { select: ["id"] },
    );
    await records.openCase({
      ...how,
      kind: "surplus",
      order_id: order.id,
      reference: `${order.id}:${settled.length + 1}`,
      amount: plan.open,
      expected: order.total,
    });
  }
}
