import type { MedusaContainer } from "@medusajs/framework/types";
import { announcePaymentRecordsWorkflow } from "../workflows/announce-payment-records";

/** Announces rows whose writer died, or found no event bus. */
export default async function announceLeftoverRecords(container: MedusaContainer): Promise<void> {
  await announcePaymentRecordsWorkflow(container).run({ input: {} });
}

export const config = { name: "announce-payment-records", schedule: "* * * * *" };
