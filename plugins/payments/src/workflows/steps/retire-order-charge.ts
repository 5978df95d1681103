import type { MedusaContainer } from "@medusajs/framework/types";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { PIX_STORE } from "../../lib/charge-context";
import { pixError } from "../../lib/errors";
import { loadOrderPix } from "../../lib/order-pix";
import { pixViewOf } from "../../lib/pix-view";
import { closeCharge, pollCharge } from "../../lib/poll-charge";
import { readPixSettings } from "../../lib/psp/settings";
import { asPixUnavailable } from "../../lib/unavailable";
import type PixModuleService from "../../modules/pix/service";

/** Whether a new code is to be made, or else the order keeps what it has. */
export type RetiredCharge = { renew: boolean; settle_txid: string | null };

const KEEP: RetiredCharge = { renew: false, settle_txid: null };

/**
 * Clears the way for a new code: the old one is off the PSP before the new one
 * exists, so an order can never be paid twice by two valid codes. A code that
 * is still good stays, and one that was paid is to be settled.
 *
 * @throws MedusaError `pix_order_canceled` | `pix_order_expired` | `pix_underpaid` | `pix_unavailable`
 */
export const retireOrderChargeStep = createStep(
  "retire-order-charge",
  async ({ order_id: orderId }: { order_id: string }, { container }) => {
    try {
      return new StepResponse(await clearTheWay(container, orderId));
    } catch (error) {
      throw asPixUnavailable(error);
    }
  },
);

async function clearTheWay(container: MedusaContainer, orderId: string): Promise<RetiredCharge> {
  const order = await loadOrderPix(container, orderId);
  const settings = await readPixSettings();
  const store: PixModuleService = container.resolve(PIX_STORE);
  if (!order || order.paid) {
    return KEEP;
  }
  const open = order.charges.filter((charge) => !charge.closed_at);
  for (const { txid } of open) {
    if ((await pollCharge(container, txid)) === "capture") {
      return { ...KEEP, settle_txid: txid };
    }
  }
  const polled = await loadOrderPix(container, orderId);
  const receipts = await store.listPixReceipts({ txid: order.charges.map(({ txid }) => txid) });
  const view = polled && pixViewOf(polled, receipts, settings.order_timeout_seconds);
  if (!view || view.status === "awaiting" || view.status === "paid") {
    return KEEP;
  }
  assertRenewable(view.status, view.received, view.can_renew);
  for (const { txid } of open) {
    if (!(await closeCharge(container, txid))) {
      return { ...KEEP, settle_txid: txid };
    }
  }
  return { renew: true, settle_txid: null };
}

function assertRenewable(status: string, received: number, canRenew: boolean): void {
  if (status === "canceled") {
    throw pixError("NOT_ALLOWED", "pix_order_canceled", "Este pedido foi cancelado. Faça um novo pedido.");
  }
  if (received > 0) {
    throw pixError(
      "NOT_ALLOWED",
      "pix_underpaid",
      "Recebemos um valor menor que o do pedido. Fale com a loja antes de pagar de novo.",
    );
  }
  if (!canRenew) {
    throw pixError("NOT_ALLOWED", "pix_order_expired", "O prazo deste pedido acabou. Faça um novo pedido.");
  }
}
