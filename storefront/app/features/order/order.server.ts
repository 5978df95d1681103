import type { HttpTypes } from "@medusajs/types";
import { shownFulfillment } from "~/features/parcels/fulfillment";
import { fetchOrderParcels } from "~/features/parcels/parcels.server";
import type { Parcel } from "~/features/parcels/types";
import { fetchReturnsIfAny } from "~/features/returns/returns.server";
import type { OrderReturns } from "~/features/returns/types";
import { deliveryHeadline } from "~/features/parcels/words";
import { backend, BackendError } from "~/lib/backend.server";
import { getConfig } from "~/lib/config.server";
import { drawBarcode, type BarcodeDrawing } from "./barcode.server";
import { headlineOf, type Headline } from "./headlines";
import { toOrderView, type OrderView } from "./order-view";
import { isPaid, type OrderPayment, type PaymentStatus } from "./payment";
import { drawQr, type QrDrawing } from "./qr.server";
import { retryOffers, type RetryOffer } from "./retry.server";
import { buildTimeline, type TimelineStep } from "./timeline";

/** What anybody who has the address of an order may see: no name, no goods, no code to pay. */
export type OrderStatus = {
  id: string;
  number: number;
  status: PaymentStatus;
  headline: Headline;
  timeline: TimelineStep[];
  /** Server's clock (ISO 8601), for the countdown. */
  now: string;
};

/** What only the browser that placed the order sees. */
export type OwnOrder = {
  order: OrderView;
  payment: OrderPayment;
  parcels: Parcel[];
  /** Null when they cannot be told now. */
  returns: OrderReturns | null;
  /** Of the PIX, or of the PIX inside a boleto. */
  qr: QrDrawing | null;
  barcode: BarcodeDrawing | null;
  offers: RetryOffer[];
  /** The stand-in bank, in demo only. */
  bankUrl: string | null;
  cardSdkUrl: string;
};

const FIELDS = [
  "id",
  "display_id",
  "email",
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
  // Core answers a code only with all of an adjustment.
  "items.adjustments.*",
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
    const [{ order }, { payment }, parcels, returns] = await Promise.all([
      backend.get<{ order: HttpTypes.StoreOrder }>(orderPath(id), { query: { fields: FIELDS } }),
      backend.get<{ payment: OrderPayment }>(orderPath(id, "/payment")),
      fetchOrderParcels(id),
      own ? fetchReturnsIfAny(id) : null,
    ]);
    const waitsFor = payment.status === "awaiting" ? payment.method : null;
    const status: OrderStatus = {
      id,
      number: payment.display_id,
      status: payment.status,
      headline: (isPaid(payment.status) && deliveryHeadline(parcels)) || headlineOf(payment),
      timeline: buildTimeline(
        isPaid(payment.status),
        shownFulfillment(order.fulfillment_status, parcels),
        waitsFor,
      ),
      now: new Date().toISOString(),
    };
    return { status, own: own ? await toOwnOrder(order, payment, parcels, returns) : null };
  } catch (error) {
    if (error instanceof BackendError && error.status === 404) {
      return null;
    }
    throw error;
  }
}

async function toOwnOrder(
  core: HttpTypes.StoreOrder,
  payment: OrderPayment,
  parcels: Parcel[],
  returns: OrderReturns | null,
): Promise<OwnOrder> {
  const order = toOrderView(core);
  const code = payment.pix?.pix_copia_e_cola ?? payment.boleto?.pix_copia_e_cola;
  const { sandboxUrl, cardSdkUrl } = getConfig();
  return {
    order,
    payment,
    parcels,
    returns,
    qr: payment.status === "awaiting" && code ? drawQr(code) : null,
    barcode: payment.boleto ? drawBarcode(payment.boleto.barcode) : null,
    offers: payment.can_retry ? await retryOffers(payment, order) : [],
    bankUrl: sandboxUrl,
    cardSdkUrl,
  };
}

/** Path of the backend's stream of an order's PIX events. */
export function pixEventsPath(id: string): string {
  return orderPath(id, "/pix/events");
}

/** Path of a boleto's printable sheet. */
export function boletoPdfPath(id: string): string {
  return orderPath(id, "/boleto/pdf");
}
