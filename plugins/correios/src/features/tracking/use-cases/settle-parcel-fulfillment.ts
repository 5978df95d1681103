import {
  createStep,
  createWorkflow,
  StepResponse,
  transform,
  when,
  WorkflowResponse,
} from "@medusajs/framework/workflows-sdk";
import {
  acquireLockStep,
  createOrderShipmentWorkflow,
  markOrderFulfillmentAsDeliveredWorkflow,
  releaseLockStep,
} from "@medusajs/medusa/core-flows";
import { trackingUrl } from "@mestres/platform/lib/shop-url";
import { type FulfillmentPlan, readFulfillmentPlan } from "../read/fulfillment-plan";

export type ParcelFulfillmentInput = { order_id: string; fulfillment_id: string };

/** What is left to tell Medusa of a fulfilment, by its parcels as they stand now. */
export const planParcelFulfillmentStep = createStep(
  "plan-parcel-fulfillment",
  async ({ order_id, fulfillment_id }: ParcelFulfillmentInput, { container }) =>
    new StepResponse(await readFulfillmentPlan(container, order_id, fulfillment_id, trackingUrl)),
);

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
