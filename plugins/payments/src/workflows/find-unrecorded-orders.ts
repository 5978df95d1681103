import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { findUnrecordedOrdersStep } from "./steps/find-unrecorded-orders";

/** Finds orders whose payment history never began. Reading only. */
export const findUnrecordedOrdersWorkflow = createWorkflow(
  "find-unrecorded-orders",
  () => new WorkflowResponse(findUnrecordedOrdersStep()),
);
