import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import {
  createStep,
  createWorkflow,
  StepResponse,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import { errorText } from "@mestres/platform/lib/error-text";
import { findUnfollowedOrders } from "../read/unfollowed";
import { followOrderWorkflow } from "./follow-order";

const followAllStep = createStep("follow-changed-orders", async (_: unknown, { container }) => {
  const ids = await findUnfollowedOrders(container);
  for (const orderId of ids) {
    const { errors } = await followOrderWorkflow(container).run({
      input: { order_id: orderId },
      throwOnError: false,
    });
    errors.forEach(({ error }) =>
      container
        .resolve(ContainerRegistrationKeys.LOGGER)
        .warn(`Pedido ${orderId} mudou e a cobrança ainda não seguiu: ${errorText(error)}`),
    );
  }
  return new StepResponse({ order_ids: ids });
});

/** Follows orders whose change nobody followed: its event was lost, or a provider did not answer. Safe to repeat. */
export const followChangedOrdersWorkflow = createWorkflow(
  "payments-follow-changed-orders",
  () => new WorkflowResponse(followAllStep()),
);
