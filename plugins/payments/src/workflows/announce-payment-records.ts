import type { MedusaContainer } from "@medusajs/framework/types";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { announce, type Outbox, type OutboxQuery } from "@mestres/platform/lib/outbox";
import { PAYMENT_RECORDED, SETTLEMENT_RECORDED } from "../lib/records/events";
import { findPlaces } from "../lib/records/find-orders";
import { PAYMENT_RECORDS } from "../lib/records/store";
import type PaymentRecordsService from "../modules/payment-records/service";
import type { PaymentEventRow, PaymentSettlementRow } from "../modules/payment-records/service";

export type AnnouncePaymentRecordsInput = {
  /** Only these rows; without any, what is left in the outbox. */
  event_ids?: string[];
  settlement_ids?: string[];
  limit?: number;
};

/**
 * Announces what the outbox holds. Facts, hence no compensation.
 */
const announceRecordsStep = createStep(
  "announce-records",
  async (input: AnnouncePaymentRecordsInput, { container }) => {
    const { event_ids: events, settlement_ids: settlements, limit } = input;
    const count =
      (isAsked(events, settlements)
        ? await announce(container, eventOutbox(container), { ids: events, limit })
        : 0) +
      (isAsked(settlements, events)
        ? await announce(container, settlementOutbox(container), { ids: settlements, limit })
        : 0);
    return new StepResponse({ count });
  },
);

/** Lines of the payment history. */
function eventOutbox(container: MedusaContainer): Outbox<PaymentEventRow> {
  const records: PaymentRecordsService = container.resolve(PAYMENT_RECORDS);
  return {
    event: PAYMENT_RECORDED,
    list: (query) => records.listPaymentEvents(filterOf(query), pageOf(query)),
    payloads: async (rows) => {
      const homeless = rows.filter((one) => !one.order_id);
      const places = await findPlaces(container, homeless);
      if (places.size) {
        await records.placeEvents([...places.values()]);
      }
      return rows.map(({ id, kind, method, order_id: orderId, amount, reference }) => ({
        id,
        kind,
        method,
        order_id: orderId ?? places.get(id)?.order_id ?? null,
        amount,
        reference,
      }));
    },
    done: (rows) => records.markAnnounced("payment_event", idsOf(rows)),
  };
}

/** Money that a provider paid out or charged. */
function settlementOutbox(container: MedusaContainer): Outbox<PaymentSettlementRow> {
  const records: PaymentRecordsService = container.resolve(PAYMENT_RECORDS);
  return {
    event: SETTLEMENT_RECORDED,
    list: (query) => records.listPaymentSettlements(filterOf(query), pageOf(query)),
    payloads: (rows) =>
      rows.map(
        ({ announced_at: _a, created_at: _c, updated_at: _u, deleted_at: _d, ...settlement }) => settlement,
      ),
    done: (rows) => records.markAnnounced("payment_settlement", idsOf(rows)),
  };
}

/** Whether rows of a table are named, or none at all: then those left over are asked for. */
function isAsked(ids: string[] | undefined, others: string[] | undefined): boolean {
  return Boolean(ids?.length) || (!ids && !others);
}

function filterOf({ ids, before }: OutboxQuery): Record<string, unknown> {
  return { announced_at: null, ...(ids ? { id: ids } : { created_at: { $lte: before } }) };
}

function pageOf({ limit }: OutboxQuery) {
  return { take: limit, order: { created_at: "ASC" } as const };
}

const idsOf = (rows: readonly { id: string }[]): string[] => rows.map(({ id }) => id);

/** Emits `payments.recorded` and `payments.settlement_recorded` for rows not announced yet. Safe to repeat. */
export const announcePaymentRecordsWorkflow = createWorkflow(
  "announce-payment-records",
  (input: AnnouncePaymentRecordsInput) => new WorkflowResponse(announceRecordsStep(input)),
);
