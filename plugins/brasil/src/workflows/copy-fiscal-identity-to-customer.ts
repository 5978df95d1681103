import { Modules } from "@medusajs/framework/utils";
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { createRemoteLinkStep, useQueryGraphStep } from "@medusajs/medusa/core-flows";
import { FISCAL_IDENTITY_MODULE } from "../modules/fiscal-identity/keys";
import { copyFiscalIdentityStep } from "./steps/copy-fiscal-identity";

export type CopyFiscalIdentityToCustomerInput = { order_id: string };

/** Remembers an order's fiscal identity as its customer's, over the one that was there. */
export const copyFiscalIdentityToCustomerWorkflow = createWorkflow(
  "copy-fiscal-identity-to-customer",
  (input: CopyFiscalIdentityToCustomerInput) => {
    const { data: orders } = useQueryGraphStep({
      entity: "order",
      filters: { id: input.order_id },
      fields: ["id", "customer_id", "fiscal_identity.id", "customer.fiscal_identity.id"],
    });
    const plan = transform(orders, ([order]) => ({
      from_id: order?.customer_id ? (order.fiscal_identity?.id ?? "") : "",
      onto_id: order?.customer?.fiscal_identity?.id ?? null,
      customer_id: order?.customer_id ?? "",
    }));
    const copied = when("order-has-fiscal-identity", plan, ({ from_id }) => Boolean(from_id)).then(() =>
      copyFiscalIdentityStep(plan),
    );
    when("customer-had-none", plan, ({ from_id, onto_id }) => Boolean(from_id) && !onto_id).then(() => {
      const links = transform({ plan, copied }, ({ plan, copied }) => [
        {
          [Modules.CUSTOMER]: { customer_id: plan.customer_id },
          [FISCAL_IDENTITY_MODULE]: { fiscal_identity_id: copied?.id },
        },
      ]);
      createRemoteLinkStep(links);
    });
    const outcome = transform({ copied }, ({ copied }) => ({ fiscal_identity_id: copied?.id ?? null }));
    return new WorkflowResponse(outcome);
  },
);
