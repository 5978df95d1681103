import { createWorkflow, WorkflowResponse } from "@medusajs/framework/workflows-sdk";
import { archiveStaticCodeStep, type ArchiveStaticCodeInput } from "./steps/archive-static-code";

/**
 * Takes a code for the counter out of use, or back into it. It says what staff should still show:
 * a printed code can be paid for ever, and what comes in by it is recorded all the same.
 *
 * @throws MedusaError `pix_not_found`
 */
export const archivePixStaticCodeWorkflow = createWorkflow(
  "archive-pix-static-code",
  (input: ArchiveStaticCodeInput) => new WorkflowResponse(archiveStaticCodeStep(input)),
);
