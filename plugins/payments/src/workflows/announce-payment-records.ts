import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { emitAll } from "@mestres/platform/lib/emit";
import { PAYMENT_RECORDED, SETTLEMENT_RECORDED } from "../lib/records/events";
import { findPlaces } from "../lib/records/find-orders";
import { PAYMENT_RECORDS } from "../lib/records/store";
import type PaymentRecordsService from "../modules/payment-records/service";

export type AnnouncePaymentRecordsInput = {
  /** Only these rows; without any, what is left in the outbox. */
  event_ids?: string[];
  settlement_ids?: string[];
  limit?: number;
};

/** The row was written just now: whoever wrote it announces it too. */
const LEAVE_TO_WRITER_MS = 10_000;

/**
 * Emits what the outbox holds, then takes it off; while the bus is silent, rows
 * stay in it. A process that dies in between emits again: consumers keep the
 * row's id in their inbox.
 */
const announceRecordsStep = createStep(
  "announce-records",
  async (input: AnnouncePaymentRecordsInput, { container }) => {
    const { event_ids: events, settlement_ids: settlements } = input;
    const count =
      (isAsked(events, settlements) ? await announceEvents(container, input) : 0) +
      (isAsked(settlements, events) ? await announceSettlements(container, input) : 0);
    return new StepResponse({ count });
  },
);

async function announceEvents(
  container: MedusaContainer,
  { event_ids: ids, limit = 200 }: AnnouncePaymentRecordsInput,
): Promise<number> {
  const records: PaymentRecordsService = container.resolve(PAYMENT_RECORDS);
  const due = await records.listPaymentEvents(outbox(ids), {
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
  { settlement_ids: ids, limit = 200 }: AnnouncePaymentRecordsInput,
): Promise<number> {
  const records: PaymentRecordsService = container.resolve(PAYMENT_RECORDS);
  const due = await records.listPaymentSettlements(outbox(ids), {
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

/** Whether rows of a table are named, or none at all: then those left over are asked for. */
function isAsked(ids: string[] | undefined, others: string[] | undefined): boolean {
  return Boolean(ids?.length) || (!ids && !others);
}

/** Rows named, or those left over. */
function outbox(ids: string[] | undefined): Record<string, unknown> {
  return ids
    ? { announced_at: null, id: ids }
    : { announced_at: null, created_at: { $lte: new Date(Date.now() - LEAVE_TO_WRITER_MS) } };
}

/** Emits `payments.recorded` and `payments.settlement_recorded` for rows not announced yet. Safe to repeat. */
export const announcePaymentRecordsWorkflow = createWorkflow(
  "announce-payment-records",
  (input: AnnouncePaymentRecordsInput) => new WorkflowResponse(announceRecordsStep(input)),
);
