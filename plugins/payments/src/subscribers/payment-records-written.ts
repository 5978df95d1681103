import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { RECORDS_WRITTEN, type RecordsWritten } from "../lib/records/events";
import { announcePaymentRecordsWorkflow } from "../workflows/announce-payment-records";

/** Announces new rows at once. Should this event get lost, the sweeping job finds them. */
export default async function announceWrittenRecords({
  event,
  container,
}: SubscriberArgs<RecordsWritten>): Promise<void> {
  await announcePaymentRecordsWorkflow(container).run({ input: event.data });
}

export const config: SubscriberConfig = {
  event: RECORDS_WRITTEN,
  context: { subscriberId: "payment-records-written" },
};
