import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { toCentavos } from "@mestres/platform/lib/money";
import { readOrderMoney, type OrderMoney } from "@mestres/platform/lib/order-money";
import { readSql } from "@mestres/platform/lib/sql";
import type { PaymentChargeReceiptRow, PaymentChargeRow } from "../../modules/charges/types";
import type PixModuleService from "../../modules/pix/service";
import type { PixChargeRow, PixReceiptRow } from "../../modules/pix/service";
import { disposedOf } from "../cases/disposed";
import { PIX_STORE } from "../charge-context";
import { chargesOf } from "../charges/context";

/** An order with all its payments, by whatever method. Amounts in centavos. */
export type OrderPayment = {
  id: string;
  displayId: number;
  canceled: boolean;
  /** Whether something of it left or is packed to leave (a fulfilment that stands; a label is bought with one), or it is closed. */
  leaving: boolean;
  /** What it costs as it stands now. */
  total: number;
  /** What is still to be paid of it; 0 for one that costs nothing (a coupon of 100 %, a gift). */
  owed: number;
  /** What came beyond its total, and goes back. */
  surplus: number;
  createdAt: Date;
  regionId: string | null;
  customerId: string | null;
  /** The collection that is to be paid; where nothing is, the last that was. */
  collection?: { id: string; amount: number; open: boolean };
  /** The session that the shopper would pay now: that collection's last one. */
  session?: PaymentSession;
  payments: OrderPaymentRow[];
  pixCharges: PixChargeRow[];
  pixReceipts: PixReceiptRow[];
  charges: PaymentChargeRow[];
  receipts: PaymentChargeReceiptRow[];
  /** Centavos of those receipts that staff gave back, credited or settled outside. */
  disposed: number;
};

export type PaymentSession = {
  id: string;
  providerId: string;
  status: string;
  amount: number;
  data: Record<string, unknown>;
  createdAt: Date;
};

export type OrderPaymentRow = {
  id: string;
  providerId: string;
  captured: number;
  refunded: number;
  capturedAt: Date | null;
  data: Record<string, unknown>;
};

type Instant = string | Date;
type CollectionRow = {
  id: string;
  amount: number;
  status: string;
  created_at: Instant;
  payment_sessions?: {
    id: string;
    provider_id: string;
    status: string;
    amount: number;
    data: Record<string, unknown> | null;
    created_at: Instant;
  }[];
  payments?: {
    id: string;
    provider_id: string;
    captured_at: Instant | null;
    data: Record<string, unknown> | null;
    captures?: { amount: number }[];
    refunds?: { amount: number }[];
  }[];
};
type OrderRow = {
  id: string;
  display_id: number;
  status: string;
  canceled_at: Instant | null;
  created_at: Instant;
  region_id: string | null;
  customer_id: string | null;
  payment_collections?: CollectionRow[];
};

const FIELDS = [
  "id",
  "display_id",
  "status",
  "canceled_at",
  "created_at",
  "region_id",
  "customer_id",
  "payment_collections.id",
  "payment_collections.amount",
  "payment_collections.status",
  "payment_collections.created_at",
  "payment_collections.payment_sessions.id",
  "payment_collections.payment_sessions.provider_id",
  "payment_collections.payment_sessions.status",
  "payment_collections.payment_sessions.amount",
  "payment_collections.payment_sessions.data",
  "payment_collections.payment_sessions.created_at",
  "payment_collections.payments.id",
  "payment_collections.payments.provider_id",
  "payment_collections.payments.captured_at",
  "payment_collections.payments.data",
  "payment_collections.payments.captures.amount",
  "payment_collections.payments.refunds.amount",
];

const FULFILLED = `
  SELECT EXISTS (SELECT 1 FROM order_fulfillment l
                   JOIN fulfillment f ON f.id = l.fulfillment_id AND f.deleted_at IS NULL AND f.canceled_at IS NULL
                  WHERE l.order_id = ? AND l.deleted_at IS NULL) AS fulfilled`;
/** States of an order that core cancels no more, or that staff has done with. */
const DONE = ["completed", "archived"];

const CLOSED = ["completed", "canceled"];

/** Reads an order's payments; undefined for an unknown order. */
export async function loadOrderPayment(
  container: MedusaContainer,
  orderId: string,
): Promise<OrderPayment | undefined> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const [{ data }, [money], [goods]] = await Promise.all([
    query.graph({ entity: "order", fields: FIELDS, filters: { id: orderId } }),
    readOrderMoney(container, [orderId]),
    readSql<{ fulfilled: boolean }>(container, FULFILLED, [orderId]),
  ]);
  const order = (data as unknown as OrderRow[])[0];
  if (!order || !money) {
    return undefined;
  }
  const collections = order.payment_collections ?? [];
  const collection = newest(collections.filter(isOpen)) ?? newest(collections);
  const sessions = collections.flatMap((one) => one.payment_sessions ?? []);
  const payments = collections.flatMap((one) => (one.payments ?? []).map(paymentOf));
  return {
    id: order.id,
    displayId: order.display_id,
    canceled: Boolean(order.canceled_at) || order.status === "canceled",
    leaving: Boolean(goods?.fulfilled) || DONE.includes(order.status),
    ...balanceOf(money, payments),
    createdAt: new Date(order.created_at),
    regionId: order.region_id,
    customerId: order.customer_id,
    collection: collection && {
      id: collection.id,
      amount: toCentavos(collection.amount),
      open: isOpen(collection),
    },
    session: sessionOf(newest(collection?.payment_sessions ?? [])),
    payments,
    ...(await chargesOfOrder(
      container,
      orderId,
      sessions.map(({ id }) => id),
    )),
  };
}

/** Core books a capture in the order a moment after it made it: what was captured counts from the first. */
function balanceOf(
  { total, paid, pending_returns: pendingReturns }: OrderMoney,
  payments: readonly OrderPaymentRow[],
): Pick<OrderPayment, "total" | "owed" | "surplus"> {
  const kept = payments.reduce((sum, { captured, refunded }) => sum + captured - refunded, 0);
  const came = Math.max(paid, kept);
  return {
    total,
    owed: Math.max(0, total - pendingReturns - came),
    surplus: Math.max(0, Math.min(paid, kept) - total),
  };
}

/** Whether a collection still waits for money; one that a part came in takes no more. */
function isOpen({ status, amount, payments = [] }: CollectionRow): boolean {
  const hasCaptures = payments.some(({ captures }) => captures?.length);
  return !CLOSED.includes(status) && toCentavos(amount) > 0 && !hasCaptures;
}

async function chargesOfOrder(
  container: MedusaContainer,
  orderId: string,
  sessionIds: string[],
): Promise<Pick<OrderPayment, "pixCharges" | "pixReceipts" | "charges" | "receipts" | "disposed">> {
  const pix: PixModuleService = container.resolve(PIX_STORE);
  const other = chargesOf(container);
  const where = { $or: [{ order_id: orderId }, { session_id: sessionIds }] };
  const newestFirst = { order: { created_at: "DESC" as const } };
  const [pixCharges, charges] = await Promise.all([
    pix.listPixCharges(where, newestFirst),
    other.listPaymentCharges(where, newestFirst),
  ]);
  const byTime = { order: { paid_at: "ASC" as const } };
  const [pixReceipts, receipts] = await Promise.all([
    pix.listPixReceipts({ txid: pixCharges.map(({ txid }) => txid) }, byTime),
    other.listPaymentChargeReceipts({ charge_id: charges.map(({ id }) => id) }, byTime),
  ]);
  const disposed = await disposedOf([
    ...pixReceipts.map(({ e2eid }) => e2eid),
    ...receipts.map(({ reference }) => reference),
  ]);
  return {
    pixCharges,
    pixReceipts,
    charges,
    receipts,
    disposed: [...disposed.values()].reduce((sum, amount) => sum + amount, 0),
  };
}

function newest<T extends { created_at: Instant }>(rows: readonly T[]): T | undefined {
  return [...rows].sort((a, b) => new Date(b.created_at).getTime() - new Date(a.created_at).getTime())[0];
}

function sessionOf(
  row: NonNullable<CollectionRow["payment_sessions"]>[number] | undefined,
): PaymentSession | undefined {
  return (
    row && {
      id: row.id,
      providerId: row.provider_id,
      status: row.status,
      amount: toCentavos(row.amount),
      data: row.data ?? {},
      createdAt: new Date(row.created_at),
    }
  );
}

function paymentOf(row: NonNullable<CollectionRow["payments"]>[number]): OrderPaymentRow {
  const sum = (rows: { amount: number }[] = []): number =>
    rows.reduce((total, { amount }) => total + toCentavos(amount), 0);
  return {
    id: row.id,
    providerId: row.provider_id,
    captured: sum(row.captures),
    refunded: sum(row.refunds),
    capturedAt: row.captured_at ? new Date(row.captured_at) : null,
    data: row.data ?? {},
  };
}
