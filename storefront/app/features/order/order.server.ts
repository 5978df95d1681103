import type { HttpTypes } from "@medusajs/types";
import { shownFulfillment } from "~/features/parcels/fulfillment";
import { fetchOrderParcels } from "~/features/parcels/parcels.server";
import type { Parcel } from "~/features/parcels/types";
import { fetchReturnsIfAny } from "~/features/returns/returns.server";
import type { OrderReturns } from "~/features/returns/types";
import { deliveryHeadline } from "~/features/parcels/words";
import type { Method } from "~/features/payment/types";
import { backend, BackendError } from "~/lib/backend.server";
import { getConfig } from "~/lib/config.server";
import { toSummaryView, type Summary, type SummaryView } from "./summary";
import { drawBarcode, type BarcodeDrawing } from "./barcode.server";
import { headlineOf, type Headline } from "./headlines";
import { toOrderView, type OrderView } from "./order-view";
import { isPaid, waitsFor, type OrderPayment, type PaymentStatus } from "./payment";
import { drawQr, type QrDrawing } from "./qr.server";
import { retryOffers, type RetryOffer } from "./retry.server";
import { buildTimeline, type TimelineStep } from "./timeline";

/** How an order stands, for anybody who has its address: no name, no code to pay. */
export type OrderStatus = {
  id: string;
  number: number;
  status: PaymentStatus;
  headline: Headline;
  timeline: TimelineStep[];
  /** Server's clock (ISO 8601), for the countdown. */
  now: string;
};

/** What only who has proven to be the buyer sees. */
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
  /** The method whose code is out, or whose card is being looked at; null where one is to be chosen. */
  waitsFor: Method | null;
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

/** An order's page: all of it, or for who proves nothing its state, goods and total. */
export type LoadedOrder =
  | { status: OrderStatus; own: OwnOrder; summary: null }
  | { status: OrderStatus; own: null; summary: SummaryView };

/**
 * Loads an order's page. The backend decides by the token what it tells; an order that does not exist is null.
 * @throws BackendError
 */
export async function loadOrder(id: string, token: string | null): Promise<LoadedOrder | null> {
  try {
    return (token && (await loadOwn(id, token))) || (await loadSummary(id));
  } catch (error) {
    if (error instanceof BackendError && error.status === 404) {
      return null;
    }
    throw error;
  }
}

/** @returns null when the token is no proof (any more) */
async function loadOwn(id: string, token: string): Promise<LoadedOrder | null> {
  try {
    const proof = { token };
    const [{ order }, { payment }, parcels, returns] = await Promise.all([
      backend.get<{ order: HttpTypes.StoreOrder }>(orderPath(id), { query: { fields: FIELDS }, proof }),
      backend.get<{ payment: OrderPayment }>(orderPath(id, "/payment"), { proof }),
      fetchOrderParcels(id, token),
      fetchReturnsIfAny(id, token),
    ]);
    const now = new Date();
    const waiting = waitsFor(payment, now.getTime());
    const status: OrderStatus = {
      id,
      number: payment.display_id,
      status: payment.status,
      headline:
        (isPaid(payment.status) && deliveryHeadline(parcels)) || headlineOf(payment, payment, waiting),
      timeline: buildTimeline(
        payment.status === "partially_paid" ? "part" : isPaid(payment.status),
        shownFulfillment(order.fulfillment_status, parcels),
        waiting,
      ),
      now: now.toISOString(),
    };
    return { status, own: await toOwnOrder(order, payment, parcels, returns, waiting), summary: null };
  } catch (error) {
    if (error instanceof BackendError && error.code === "order_proof_required") {
      return null;
    }
    throw error;
  }
}

async function loadSummary(id: string): Promise<LoadedOrder> {
  const { order } = await backend.get<{ order: Summary }>(orderPath(id));
  const summary = toSummaryView(order);
  const status: OrderStatus = {
    id,
    number: order.display_id,
    status: summary.status,
    headline: headlineOf({
      status: summary.status,
      method: null,
      amount: summary.total,
      can_retry: false,
      timeline: [],
    }),
    timeline: buildTimeline(
      summary.status === "partially_paid" ? "part" : isPaid(summary.status),
      order.fulfillment_status,
    ),
    now: new Date().toISOString(),
  };
  return { status, own: null, summary };
}

/** Whether a token opens an order. @throws BackendError */
export async function opens(id: string, token: string): Promise<boolean> {
  try {
    const { proof_required: closed } = await backend.get<{ proof_required?: boolean }>(orderPath(id), {
      query: { fields: "id" },
      proof: { token },
    });
    return !closed;
  } catch (error) {
    if (error instanceof BackendError && error.status < 500) {
      return false;
    }
    throw error;
  }
}

async function toOwnOrder(
  core: HttpTypes.StoreOrder,
  payment: OrderPayment,
  parcels: Parcel[],
  returns: OrderReturns | null,
  waiting: Method | null,
): Promise<OwnOrder> {
  const order = toOrderView(core);
  const code = payment.pix?.pix_copia_e_cola ?? payment.boleto?.pix_copia_e_cola;
  const { sandboxUrl, cardSdkUrl } = getConfig();
  return {
    order,
    payment,
    parcels,
    returns,
    qr: waiting && code ? drawQr(code) : null,
    barcode: payment.boleto ? drawBarcode(payment.boleto.barcode) : null,
    offers: payment.can_retry ? await retryOffers(payment, order) : [],
    waitsFor: waiting,
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
