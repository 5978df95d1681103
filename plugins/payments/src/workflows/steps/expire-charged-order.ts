import type { MedusaContainer } from "@medusajs/framework/types";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { hasOpenCase } from "../../lib/cases/has-open-case";
import { PIX_STORE } from "../../lib/charge-context";
import { chargesOf } from "../../lib/charges/context";
import { recordCharge } from "../../lib/charges/journal";
import { loadOrderCharges, type OrderCharges } from "../../lib/charges/order-charges";
import { pollProviderCharge, retireProviderCharge } from "../../lib/charges/retire";
import { cancelUnpaidOrder } from "../../lib/expiry/cancel-order";
import { owesNothing } from "../../lib/order-payment/owes-nothing";
import type PixModuleService from "../../modules/pix/service";

/** What became of an order whose time is over. `paid`: settle its charges; `wait`: until then, or till something else ends. */
export type ExpiredChargedOrder = {
  result: "canceled" | "paid" | "wait" | "closed";
  charge_ids: string[];
  until?: string;
};

/**
 * Cancels an order whose boleto (or card under review) was not paid in time,
 * which gives its stock back. The provider is asked one last time and has to
 * confirm the cancellation of every charge first: from then on nobody can pay,
 * so no paid order is cancelled. Runs with the order's lock held.
 *
 * @throws OutsideServiceError when the provider does not answer: the order waits
 */
export const expireChargedOrderStep = createStep(
  "expire-charged-order",
  async ({ order_id: orderId }: { order_id: string }, { container }) => {
    const order = await loadOrderCharges(container, orderId);
    const open = order?.charges.filter((charge) => !charge.closed_at) ?? [];
    const ids = open.map(({ id }) => id);
    if (!order || order.canceled || order.paid || (await owesNothing(container, orderId))) {
      await close(container, ids);
      return new StepResponse<ExpiredChargedOrder>({ result: "closed", charge_ids: [] });
    }
    const waitsUntil = Math.max(...open.map((charge) => charge.expires_at?.getTime() ?? 0));
    if (Date.now() < waitsUntil || !open.length || (await hasOpenPix(container, orderId))) {
      return new StepResponse<ExpiredChargedOrder>({
        result: "wait",
        charge_ids: [],
        until: new Date(waitsUntil).toISOString(),
      });
    }
    for (const id of ids) {
      if ((await pollProviderCharge(container, id, "job")) !== "none") {
        return new StepResponse<ExpiredChargedOrder>({ result: "paid", charge_ids: ids });
      }
    }
    const retired = await retireAll(container, order);
    if (retired !== "removed") {
      return new StepResponse<ExpiredChargedOrder>({
        result: retired === "paid" ? "paid" : "wait",
        charge_ids: ids,
      });
    }
    await cancelUnpaidOrder(container, orderId);
    for (const charge of open) {
      await recordCharge(charge, "order_expired", "job", { key: orderId, order_id: orderId });
    }
    await close(container, ids);
    return new StepResponse<ExpiredChargedOrder>({ result: "canceled", charge_ids: ids });
  },
);

async function retireAll(
  container: MedusaContainer,
  order: OrderCharges,
): Promise<"removed" | "paid" | "pending"> {
  const store = chargesOf(container);
  for (const { id } of order.charges.filter((charge) => !charge.closed_at)) {
    const [current] = await store.listPaymentCharges({ id });
    // Money that is less than the price is a case: staff decides about that order.
    if (current?.state === "underpaid" && (await hasOpenCase(container, order.id))) {
      return "pending";
    }
    const result = current ? await retireProviderCharge(store, current, "job") : "removed";
    if (result !== "removed") {
      return result;
    }
  }
  return "removed";
}

/** A shopper who went over to PIX has another deadline. */
async function hasOpenPix(container: MedusaContainer, orderId: string): Promise<boolean> {
  const store: PixModuleService = container.resolve(PIX_STORE);
  const [charge] = await store.listPixCharges({ order_id: orderId, closed_at: null }, { take: 1 });
  return Boolean(charge);
}

async function close(container: MedusaContainer, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await chargesOf(container).patchCharge(id, { closed_at: new Date() });
  }
}
