import { Modules } from "@medusajs/framework/utils";
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { createRemoteLinkStep, useQueryGraphStep } from "@medusajs/medusa/core-flows";
import { FISCAL_IDENTITY_MODULE } from "../modules/fiscal-identity/keys";
import { copyFiscalIdentityStep } from "./steps/copy-fiscal-identity";

export type CopyFiscalIdentityToOrderInput = { order_id: string };

/**
 * Copies the fiscal identity of an order's cart to the order, whose own it is
 * from then on. An order that has one, or whose cart had none, stays as it is.
 */
export const copyFiscalIdentityToOrderWorkflow = createWorkflow(
  "copy-fiscal-identity-to-order",
  (input: CopyFiscalIdentityToOrderInput) => {
    const { data: orders } = useQueryGraphStep({
      entity: "order",
      filters: { id: input.order_id },
      fields: ["id", "fiscal_identity.id", "cart.fiscal_identity.id"],
    });
    const plan = transform(orders, ([order]) => ({
      from_id: order?.fiscal_identity ? "" : (order?.cart?.fiscal_identity?.id ?? ""),
      onto_id: null,
    }));
    const copied = when("order-needs-fiscal-identity", plan, ({ from_id }) => Boolean(from_id)).then(() => {
      const copy = copyFiscalIdentityStep(plan);
      const links = transform({ input, copy }, ({ input, copy }) => [
        {
          [Modules.ORDER]: { order_id: input.order_id },
          [FISCAL_IDENTITY_MODULE]: { fiscal_identity_id: copy.id },
        },
      ]);
      createRemoteLinkStep(links);
      return copy;
    });
    const outcome = transform({ copied }, ({ copied }) => ({ fiscal_identity_id: copied?.id ?? null }));
    return new WorkflowResponse(outcome);
  },
);
