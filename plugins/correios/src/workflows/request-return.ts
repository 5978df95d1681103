import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { ReturnWish } from "../returns/request";
import { advanceReturnStep } from "./steps/advance-return";
import { openReturnStep } from "./steps/open-return";

/**
 * A shopper sends something back: written down, agreed to where the rule says so, with core's return and the posting
 * code if they can be had at once.
 * @throws MedusaError `return_*`
 */
export const requestCorreiosReturnWorkflow = createWorkflow("request-correios-return", (wish: ReturnWish) => {
  const opened = openReturnStep(wish);
  return new WorkflowResponse(advanceReturnStep(opened));
});
