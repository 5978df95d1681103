import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { readSql } from "@mestres/platform/lib/sql";

/**
 * Orders with a freight at an estimated price that nobody noted: `order.placed` was lost with the process that was to
 * emit it. Not the newest, whose event is on its way. Drawn at random: hundreds that fail
 * keep no other one from its turn.
 */
export const findMissedEstimatesStep = createStep("find-missed-estimates", async (_, { container }) => {
  const orders = await readSql<{ order_id: string }>(
    container,
    `select order_id from (
     select distinct s.order_id from order_shipping s
       join order_shipping_method m on m.id = s.shipping_method_id and m.deleted_at is null
      where s.deleted_at is null and m.data->>'estimated' = 'true'
        and m.created_at between now() - interval '2 days' and now() - interval '2 minutes'
        and not exists (select 1 from freight_estimate e where e.shipping_method_id = m.id)
     ) as missed order by random() limit 200`,
  );
  return new StepResponse({ order_ids: orders.map(({ order_id }) => order_id) });
});

/** Finds orders whose estimated freight nobody noted. Reading only. */
export const findMissedEstimatesWorkflow = createWorkflow(
  "find-missed-estimates",
  () => new WorkflowResponse(findMissedEstimatesStep()),
);
