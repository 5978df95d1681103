import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { readSql } from "@mestres/platform/lib/sql";
import { METHOD_PROVIDERS } from "../lib/methods/providers";

/**
 * Orders of ours whose payment history never began: `order.placed` was lost with
 * the process that was to emit it. Not the newest, whose event is on its way.
 * Drawn at random: hundreds whose history cannot begin keep no other one from its turn.
 */
const findUnrecordedOrdersStep = createStep("find-unrecorded-orders", async (_: unknown, { container }) => {
  const orders = await readSql<{ id: string }>(
    container,
    `SELECT id FROM (
       SELECT DISTINCT o.id FROM "order" o
         JOIN order_payment_collection l ON l.order_id = o.id AND l.deleted_at IS NULL
         JOIN payment_session s ON s.payment_collection_id = l.payment_collection_id
          AND s.provider_id = ANY (?::text[]) AND s.deleted_at IS NULL
        WHERE o.created_at BETWEEN now() - interval '2 days' AND now() - interval '1 minute'
          AND NOT EXISTS (SELECT 1 FROM payment_event e WHERE e.order_id = o.id AND e.kind = 'order_placed')
     ) AS missed ORDER BY random() LIMIT 200`,
    [METHOD_PROVIDERS],
  );
  return new StepResponse({ order_ids: orders.map(({ id }) => id) });
});

/** Finds orders whose payment history never began. Reading only. */
export const findUnrecordedOrdersWorkflow = createWorkflow(
  "find-unrecorded-orders",
  () => new WorkflowResponse(findUnrecordedOrdersStep()),
);
