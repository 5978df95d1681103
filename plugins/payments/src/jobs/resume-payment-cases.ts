import type { MedusaContainer } from "@medusajs/framework/types";
import { resumePaymentCasesWorkflow } from "../workflows/resume-payment-cases";

/** Finishes decisions about cases that a crash left half made. */
export default async function resumePaymentCases(container: MedusaContainer): Promise<void> {
  await resumePaymentCasesWorkflow(container).run();
}

export const config = { name: "resume-payment-cases", schedule: "*/5 * * * *" };
