import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { continueRatesRefreshWorkflow } from "../features/freight/use-cases/continue-rates-refresh";
import { RATES_REFRESH_REQUESTED } from "../events";

/** Goes on with the filling that somebody asked for, without waiting for the job. */
export default async function refreshRates({ container }: SubscriberArgs): Promise<void> {
  await continueRatesRefreshWorkflow(container).run({ input: {} });
}

export const config: SubscriberConfig = {
  event: RATES_REFRESH_REQUESTED,
  context: { subscriberId: "rates-refresh-requested" },
};
