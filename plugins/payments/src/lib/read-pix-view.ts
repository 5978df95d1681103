import type { MedusaContainer } from "@medusajs/framework/types";
import type PixModuleService from "../modules/pix/service";
import { PIX_STORE } from "./charge-context";
import { pixError } from "./errors";
import { loadOrderPix } from "./order-pix";
import { pixViewOf, type PixView } from "./pix-view";
import { readPixSettings } from "./psp/settings";

export type { PixView } from "./pix-view";

/** The shopper's view of an order's PIX. @throws MedusaError `pix_not_found` */
export async function readPixView(container: MedusaContainer, orderId: string): Promise<PixView> {
  const store: PixModuleService = container.resolve(PIX_STORE);
  const [order, settings] = await Promise.all([loadOrderPix(container, orderId), readPixSettings()]);
  const receipts = order
    ? await store.listPixReceipts(
        { txid: order.charges.map(({ txid }) => txid) },
        { select: ["amount", "outcome"] },
      )
    : [];
  const view = order && pixViewOf(order, receipts, settings.order_timeout_seconds);
  if (!view) {
    throw pixError("NOT_FOUND", "pix_not_found", "Este pedido não existe ou não tem um PIX.");
  }
  return view;
}
