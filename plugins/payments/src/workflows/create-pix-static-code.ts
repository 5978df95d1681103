import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import type { NewStaticCode } from "../lib/static-codes/create";
import { createStaticCodeStep } from "./steps/create-static-code";

/** Makes a static code for the counter. @throws MedusaError `pix_not_configured` | `pix_br_code_invalid` */
export const createPixStaticCodeWorkflow = createWorkflow(
  "create-pix-static-code",
  (input: NewStaticCode) => new WorkflowResponse(createStaticCodeStep(input)),
);
