import type { MedusaContainer } from "@medusajs/framework/types";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { emitAll } from "@mestres/platform/lib/emit";
import { PAYMENT_RECORDED, SETTLEMENT_RECORDED } from "../../lib/records/events";
import { findPlaces } from "../../lib/records/find-orders";
import { PAYMENT_RECORDS } from "../../lib/records/store";
import type PaymentRecordsService from "../../modules/payment-records/service";
import type { AnnouncePaymentRecordsInput } from "../announce-payment-records";

/** The row was written just now: whoever wrote it announces it too. */
const LEAVE_TO_WRITER_MS = 10_000;

/**
 * Emits what the outbox holds, then takes it off; while the bus is silent, rows
 * stay in it. A process that dies in between emits again: consumers keep the
 * row's id in their inbox.
 */
export const announceRecordsStep = createStep(
  "announce-records",
  async (input: AnnouncePaymentRecordsInput, { container }) => {
    const events = await announceEvents(container, input);
    const settlements = await announceSettlements(container, input);
    return new StepResponse({ count: events + settlements });
  },
);

async function announceEvents(
  container: MedusaContainer,
  { event_ids: ids, settlement_ids: others, limit = 200 }: AnnouncePaymentRecordsInput,
): Promise<number> {
  const records: PaymentRecordsService = container.resolve(PAYMENT_RECORDS);
  const due = await records.listPaymentEvents(outbox(ids, others), {
    take: Math.max(ids?.length ?? 0, limit),
    order: { created_at: "ASC" },
  });
  if (!due.length) {
    return 0;
  }
  const places = await findPlaces(
    container,
    due.filter((one) => !one.order_id),
  );
  if (places.size) {
    await records.placeEvents([...places.values()]);
  }
  await emitAll(
    container,
    PAYMENT_RECORDED,
    due.map(({ id, kind, method, order_id: orderId, amount, reference }) => ({
      id,
      kind,
      method,
      order_id: orderId ?? places.get(id)?.order_id ?? null,
      amount,
      reference,
    })),
  );
  await records.markAnnounced(
    "payment_event",
    due.map(({ id }) => id),
  );
  return due.length;
}

async function announceSettlements(
  container: MedusaContainer,
  { settlement_ids: ids, event_ids: others, limit = 200 }: AnnouncePaymentRecordsInput,
): Promise<number> {
  const records: PaymentRecordsService = container.resolve(PAYMENT_RECORDS);
  const due = await records.listPaymentSettlements(outbox(ids, others), {
    take: Math.max(ids?.length ?? 0, limit),
    order: { created_at: "ASC" },
  });
  if (!due.length) {
    return 0;
  }
  await emitAll(
    container,
    SETTLEMENT_RECORDED,
    due.map(
      ({ announced_at: _a, created_at: _c, updated_at: _u, deleted_at: _d, ...settlement }) => settlement,
    ),
  );
  await records.markAnnounced(
    "payment_settlement",
    due.map(({ id }) => id),
  );
  return due.length;
}

/** Rows named, or those left over; nothing when only rows of the other table are named. */
function outbox(ids: string[] | undefined, others: string[] | undefined): Record<string, unknown> {
  return ids || others
    ? { announced_at: null, id: ids ?? [] }
    : { announced_at: null, created_at: { $lte: new Date(Date.now() - LEAVE_TO_WRITER_MS) } };
}
