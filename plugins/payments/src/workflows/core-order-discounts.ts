import {
  computeAdjustmentsForPreviewWorkflow,
  computeAdjustmentsForPreviewWorkflowId,
  createOrderChangeActionsWorkflow,
  deleteOrderChangeActionsStep,
  listOrderChangeActionsByTypeStep,
  onCarryPromotionsFlagSetId,
  previewOrderChangeStep,
  useQueryGraphStep,
  type ComputeAdjustmentsForPreviewWorkflowInput,
} from "@medusajs/medusa/core-flows";
import { WorkflowManager } from "@medusajs/framework/orchestration";
import { ChangeActionType } from "@medusajs/framework/utils";
import {
  createHook,
  createWorkflow,
  transform,
  when,
  WorkflowResponse,
  type WorkflowData,
} from "@medusajs/framework/workflows-sdk";
import { z } from "@medusajs/framework/zod";
import { PIX_DISCOUNT_CODE } from "../lib/discounts/promotion";
import { planOrderDiscountsStep } from "../features/order-discounts/use-cases/plan-discounts";
import { requireOpenChangeStep } from "../features/order-discounts/use-cases/require-open-change";

/*
 * Core (2.21.2) leaves a line's discounts as they were when an order edit changes its quantity, so that 2 bags with 5 %
 * off become 3 with the discount of 2. With "carry over promotions" it works every promotion out anew: those that ended
 * since and those that ask for the cart's metadata, as PIX's does, are lost (medusajs/medusa issue 14211). All of its
 * workflows for edits, exchanges and claims come to their discounts through this one, which they find by its name; it is
 * replaced by one in which discounts follow the lines. What staff switches the flag with is replaced too: core refuses to
 * carry over a sum off the order, which here is the same part of it. Loaded with the workflows, which every process runs.
 */
WorkflowManager.unregister(computeAdjustmentsForPreviewWorkflowId);
WorkflowManager.unregister(onCarryPromotionsFlagSetId);

type Input = ComputeAdjustmentsForPreviewWorkflowInput;

/** What a hook of an application may ask of the order. */
const ORDER_FIELDS = ["*", "customer.*", "customer.groups.id", "shipping_address.*", "promotions.*"];

/** The discounts of an order's lines follow a change to the order; see `followedDiscounts`. */
export const followOrderDiscountsWorkflow = createWorkflow(
  computeAdjustmentsForPreviewWorkflowId,
  (input: Input) => {
    const stale = listOrderChangeActionsByTypeStep(
      transform({ input }, ({ input }) => ({
        order_change_id: input.orderChange.id,
        action_type: ChangeActionType.ITEM_ADJUSTMENTS_REPLACE,
      })),
    );
    when("discounts-were-planned", { stale }, ({ stale }) => stale.length > 0).then(() => {
      deleteOrderChangeActionsStep({ ids: stale });
    });
    const previewedOrder = previewOrderChangeStep(input.order.id);
    const setPromotionContext = createHook(
      "setPromotionContext",
      { order: input.order, orderChange: input.orderChange, previewedOrder },
      { resultValidator: z.record(z.string(), z.unknown()).optional() },
    );
    const actions = planOrderDiscountsStep(
      transform({ input, previewedOrder, context: setPromotionContext.getResult() }, (data) => ({
        change: { ...data.input.orderChange, order_id: data.input.order.id },
        preview: data.previewedOrder,
        method_code: PIX_DISCOUNT_CODE,
        context: data.context,
      })),
    );
    when("discounts-change", { actions }, ({ actions }) => actions.length > 0).then(() => {
      createOrderChangeActionsWorkflow.runAsStep({ input: actions });
    });
    return new WorkflowResponse(void 0, { hooks: [setPromotionContext] });
  },
);

// An application that has something to say about promotions' context says it to core's export.
Object.assign(computeAdjustmentsForPreviewWorkflow.hooks, followOrderDiscountsWorkflow.hooks);

/** Staff switched "carry over promotions" on or off while a change to an order is open. */
export const followCarriedPromotionsWorkflow = createWorkflow(
  onCarryPromotionsFlagSetId,
  (input: { order_change_id: string; carry_over_promotions: boolean }) => {
    const { data: orderChange } = useQueryGraphStep({
      entity: "order_change",
      fields: ["id", "status", "version", "exchange_id", "claim_id", "order_id", "carry_over_promotions"],
      filters: { id: input.order_change_id },
      options: { isList: false, throwIfKeyNotFound: true },
    }).config({ name: "order-change-query" });
    requireOpenChangeStep(orderChange);
    const { data: order } = useQueryGraphStep({
      entity: "order",
      fields: ORDER_FIELDS,
      filters: { id: orderChange.order_id },
      options: { isList: false, throwIfKeyNotFound: true },
    }).config({ name: "order-query" });
    followOrderDiscountsWorkflow.runAsStep({
      input: transform({ order, orderChange }, (data) => data) as unknown as WorkflowData<Input>,
    });
    return new WorkflowResponse(void 0);
  },
);
