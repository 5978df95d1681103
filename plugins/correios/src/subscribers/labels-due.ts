import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { followLabelsWorkflow } from "../features/parcels/use-cases/follow-labels";
import { LABELS_DUE } from "../events";

/** Labels are drawn within seconds: nobody should wait a minute for the job. */
export default async function followNewLabels({ container }: SubscriberArgs): Promise<void> {
  await followLabelsWorkflow(container).run({ input: { patience_ms: 30_000 } });
}

export const config: SubscriberConfig = {
  event: LABELS_DUE,
  context: { subscriberId: "correios-labels-due" },
};
