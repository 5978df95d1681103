import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { hasOpenCase } from "../../lib/cases/has-open-case";
import { PIX_STORE } from "../../lib/charge-context";
import { EXPIRY_GRACE_MS } from "../../lib/check-schedule";
import { cancelUnpaidOrder } from "../../lib/expiry/cancel-order";
import { loadOrderPix } from "../../lib/order-pix";
import { owesNothing } from "../../lib/order-payment/owes-nothing";
import { orderDeadline } from "../../lib/pix-view";
import { closeCharge, pollCharge } from "../../lib/poll-charge";
import { readPixSettings } from "../../lib/psp/settings";
import { orderExpiredEntry } from "../../lib/records/order-history";
import { PIX_METHOD } from "../../lib/records/pix-history";
import { paymentRecords } from "../../lib/records/store";
import type PixModuleService from "../../modules/pix/service";

/** What became of an order whose time is over. `paid`: settle its charges; `wait`: until then, or till staff decides. */
export type ExpiredOrder = {
  result: "canceled" | "paid" | "wait" | "closed";
  txids: string[];
  until?: string;
};

/**
 * Cancels an order that was not paid in time, which gives its stock back. The
 * PSP is asked one last time and has to confirm the removal of every code
 * first: from then on nobody can pay, so no paid order is cancelled. Runs with
 * the order's lock held.
 *
 * @throws OutsideServiceError when the PSP does not answer: the order waits
 */
export const expireOrderStep = createStep(
  "expire-order",
  async ({ order_id: orderId }: { order_id: string }, { container }) => {
    const store: PixModuleService = container.resolve(PIX_STORE);
    const order = await loadOrderPix(container, orderId);
    const settings = await readPixSettings();
    const now = new Date();
    if (!order) {
      return new StepResponse<ExpiredOrder>({ result: "closed", txids: [] });
    }
    const txids = order.charges.filter((charge) => !charge.closed_at).map(({ txid }) => txid);
    if (order.canceled || order.paid || (await owesNothing(container, orderId))) {
      for (const txid of txids) {
        await store.patchCharge(txid, { closed_at: now, next_check_at: null });
      }
      return new StepResponse<ExpiredOrder>({ result: "closed", txids: [] });
    }
    const payableUntil = Math.max(
      orderDeadline(order, settings.order_timeout_seconds).getTime(),
      ...order.charges
        .filter(({ state }) => state === "active")
        .map((charge) => charge.expires_at.getTime() + EXPIRY_GRACE_MS),
    );
    if (now.getTime() < payableUntil) {
      return new StepResponse<ExpiredOrder>({
        result: "wait",
        txids: [],
        until: new Date(payableUntil).toISOString(),
      });
    }
    for (const txid of txids) {
      if ((await pollCharge(container, txid)) === "capture") {
        return new StepResponse<ExpiredOrder>({ result: "paid", txids });
      }
    }
    if (await hasOpenCase(container, orderId)) {
      // Too little came: whether it is enough is not for a job to say.
      return new StepResponse<ExpiredOrder>({ result: "wait", txids: [] });
    }
    for (const txid of txids) {
      if (!(await closeCharge(container, txid))) {
        return new StepResponse<ExpiredOrder>({ result: "paid", txids });
      }
    }
    await cancelUnpaidOrder(container, orderId);
    await paymentRecords
      .get()
      .record([
        orderExpiredEntry({ ...PIX_METHOD, order_id: orderId, payment_collection_id: order.collectionId }),
      ]);
    for (const txid of txids) {
      await store.patchCharge(txid, { closed_at: new Date(), next_check_at: null });
    }
    return new StepResponse<ExpiredOrder>({ result: "canceled", txids });
  },
);
