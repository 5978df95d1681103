import type { MedusaContainer } from "@medusajs/framework/types";
import type PixModuleService from "../modules/pix/service";
import { PIX_STORE } from "./charge-context";
import { loadOrderPix } from "./order-pix";
import { pixViewOf, type PixView } from "./pix-view";
import { readPixSettings } from "./psp/settings";

/** An order's PIX as staff sees it. Amounts in centavos. */
export type AdminPix = {
  status: PixView["status"];
  charges: {
    txid: string;
    state: string;
    amount: number;
    created_at: Date;
    expires_at: Date;
    paid_at: Date | null;
    captured_at: Date | null;
  }[];
  receipts: { e2eid: string; txid: string; amount: number; paid_at: Date; outcome: string }[];
  notifications: {
    id: string;
    e2eid: string;
    refund_id: string | null;
    status: string;
    received_at: Date;
    processed_at: Date | null;
    result: string | null;
  }[];
};

/** @returns undefined for an order without PIX */
export async function readAdminPix(
  container: MedusaContainer,
  orderId: string,
): Promise<AdminPix | undefined> {
  const store: PixModuleService = container.resolve(PIX_STORE);
  const [order, settings] = await Promise.all([loadOrderPix(container, orderId), readPixSettings()]);
  if (!order) {
    return undefined;
  }
  const txids = order.charges.map(({ txid }) => txid);
  const [receipts, notifications] = await Promise.all([
    store.listPixReceipts({ txid: txids }, { order: { paid_at: "ASC" } }),
    store.listPixNotifications({ txid: txids }, { order: { created_at: "ASC" } }),
  ]);
  const view = pixViewOf(order, receipts, settings.order_timeout_seconds);
  return {
    status: view?.status ?? "expired",
    charges: order.charges.map(({ txid, state, amount, created_at, expires_at, paid_at, captured_at }) => ({
      txid,
      state,
      amount,
      created_at,
      expires_at,
      paid_at,
      captured_at,
    })),
    receipts: receipts.map(({ e2eid, txid, amount, paid_at, outcome }) => ({
      e2eid,
      txid,
      amount,
      paid_at,
      outcome,
    })),
    notifications: notifications.map(
      ({ id, e2eid, refund_id, status, created_at, processed_at, result }) => ({
        id,
        e2eid,
        refund_id,
        status,
        received_at: created_at,
        processed_at,
        result,
      }),
    ),
  };
}
