import {
  acquireLockStep,
  createOrderShipmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
  releaseLockStep,
} from "@medusajs/medusa/core-flows";
import { createWorkflow, transform, when, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { FulfillmentPlan } from "../tracking/fulfillment";
import { planParcelFulfillmentStep, type ParcelFulfillmentInput } from "./steps/plan-parcel-fulfillment";

/**
 * Makes Medusa's fulfilment agree with its parcels: shipped with their codes once one was posted, delivered once all
 * are. One run at a time per fulfilment, since its parcels move together; done already, it does nothing.
 */
export const settleParcelFulfillmentWorkflow = createWorkflow(
  "settle-parcel-fulfillment",
  (input: ParcelFulfillmentInput) => {
    const key = transform({ input }, ({ input }) => `parcel-fulfillment:${input.fulfillment_id}`);
    acquireLockStep({ key, timeout: 30, ttl: 120 });
    const plan = planParcelFulfillmentStep(input);
    when("was-posted", { plan }, ({ plan }) => plan.ship !== null).then(() => {
      createOrderShipmentWorkflow.runAsStep({
        input: transform({ plan }, ({ plan }) => plan.ship as NonNullable<FulfillmentPlan["ship"]>),
      });
    });
    when("was-delivered", { plan }, ({ plan }) => plan.deliver !== null).then(() => {
      markOrderFulfillmentAsDeliveredWorkflow.runAsStep({
        input: transform({ plan }, ({ plan }) => plan.deliver as NonNullable<FulfillmentPlan["deliver"]>),
      });
    });
    releaseLockStep({ key });
    return new WorkflowResponse(
      transform({ plan }, ({ plan }) => ({
        shipped: plan.ship !== null,
        delivered: plan.deliver !== null,
      })),
    );
  },
);
