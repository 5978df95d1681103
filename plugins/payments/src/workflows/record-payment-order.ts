import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { toCentavos } from "@mestres/platform/lib/money";
import { methodOfProvider } from "../lib/methods/providers";
import { orderPlacedEntry } from "../lib/records/order-history";
import { PAYMENT_RECORDS } from "../lib/records/store";
import type PaymentRecordsService from "../modules/payment-records/service";

export type RecordPaymentOrderInput = { order_id: string };

type OrderRow = {
  created_at: string | Date;
  payment_collections?: {
    id: string;
    amount: number;
    payment_sessions?: { id: string; provider_id: string }[];
  }[];
};

const FIELDS = [
  "id",
  "created_at",
  "payment_collections.id",
  "payment_collections.amount",
  "payment_collections.payment_sessions.id",
  "payment_collections.payment_sessions.provider_id",
];

/** Writes `order_placed` and ties to the order what happened before it. Facts, hence no compensation. */
const recordOrderStep = createStep(
  "record-order",
  async ({ order_id: orderId }: { order_id: string }, { container }) => {
    const records: PaymentRecordsService = container.resolve(PAYMENT_RECORDS);
    const { data } = await container
      .resolve(ContainerRegistrationKeys.QUERY)
      .graph({ entity: "order", fields: FIELDS, filters: { id: orderId } });
    const order = (data as unknown as OrderRow[])[0];
    let recorded = false;
    for (const { id, amount, payment_sessions: sessions = [] } of order?.payment_collections ?? []) {
      const sessionIds = sessions.map((session) => session.id);
      await records.attachOrder({
        order_id: orderId,
        payment_collection_id: id,
        session_ids: sessionIds,
      });
      const session = sessions.at(-1);
      const method = session && methodOfProvider(session.provider_id);
      if (order && session && method) {
        const entry = orderPlacedEntry(
          {
            method,
            provider_id: session.provider_id,
            session_id: session.id,
            payment_collection_id: id,
            order_id: orderId,
            amount: toCentavos(amount),
          },
          new Date(order.created_at),
        );
        await records.record([entry]);
        recorded = true;
      }
    }
    return new StepResponse({ recorded, without_payment: order?.payment_collections?.length === 0 });
  },
);

/**
 * Begins an order's payment history. Safe to repeat.
 *
 * @returns `recorded`: whether it has one; an order that costs nothing, or that staff wrote, has none.
 *   `without_payment`: core made no payment collection for it
 */
export const recordPaymentOrderWorkflow = createWorkflow(
  "record-payment-order",
  (input: RecordPaymentOrderInput) => new WorkflowResponse(recordOrderStep(input)),
);
