import type { HttpTypes } from "@medusajs/types";
import { backend, BackendError } from "~/lib/backend.server";
import { getConfig } from "~/lib/config.server";
import { toOrderView, type OrderView } from "./order-view";
import { drawQr, type QrDrawing } from "./qr.server";
import { buildTimeline, type PixCharge, type TimelineStep } from "./timeline";

/** What anybody who has the address of an order may see: no name, no goods, no code to pay. */
export type OrderStatus = {
  id: string;
  number: number;
  status: PixCharge["status"];
  timeline: TimelineStep[];
  /** Server's clock (ISO 8601), for the countdown. */
  now: string;
};

/** What only the browser that placed the order sees. */
export type OwnOrder = {
  order: OrderView;
  pix: PixCharge;
  qr: QrDrawing | null;
  /** The stand-in bank, in demo only. */
  bankUrl: string | null;
};

const FIELDS = [
  "id",
  "display_id",
  "email",
  "total",
  "item_total",
  "shipping_total",
  "fulfillment_status",
  "items.id",
  "items.title",
  "items.product_title",
  "items.product_handle",
  "items.variant_title",
  "items.quantity",
  "items.unit_price",
  "*shipping_address",
  "*shipping_methods",
].join(",");

const orderPath = (id: string, rest = "") => `/store/orders/${encodeURIComponent(id)}${rest}`;

/**
 * Loads an order's page. `own` decides what leaves this server; an order that
 * does not exist is null.
 * @throws BackendError
 */
export async function loadOrder(
  id: string,
  own: boolean,
): Promise<{ status: OrderStatus; own: OwnOrder | null } | null> {
  try {
    const [{ order }, { pix }] = await Promise.all([
      backend.get<{ order: HttpTypes.StoreOrder }>(orderPath(id), { query: { fields: FIELDS } }),
      backend.get<{ pix: PixCharge }>(orderPath(id, "/pix")),
    ]);
    const status: OrderStatus = {
      id,
      number: pix.display_id,
      status: pix.status,
      timeline: buildTimeline(pix.status === "paid", order.fulfillment_status),
      now: new Date().toISOString(),
    };
    return { status, own: own ? toOwnOrder(order, pix) : null };
  } catch (error) {
    if (error instanceof BackendError && error.status === 404) return null;
    throw error;
  }
}

function toOwnOrder(order: HttpTypes.StoreOrder, pix: PixCharge): OwnOrder {
  const payable = pix.status === "awaiting" && pix.pix_copia_e_cola ? pix.pix_copia_e_cola : null;
  return {
    order: toOrderView(order),
    pix,
    qr: payable ? drawQr(payable) : null,
    bankUrl: getConfig().sandboxUrl,
  };
}

/**
 * Asks for a new code in place of an expired one.
 * @returns null when it is there, or what to tell the shopper
 */
export async function renewPix(id: string): Promise<string | null> {
  try {
    await backend.post(orderPath(id, "/pix"));
    return null;
  } catch (error) {
    if (!(error instanceof BackendError)) throw error;
    return error.status < 500
      ? error.message
      : "O banco que gera o PIX não respondeu. Nada se perdeu: tente de novo em um minuto.";
  }
}

/** Path of the backend's stream of an order's PIX events. */
export const pixEventsPath = (id: string): string => orderPath(id, "/pix/events");
