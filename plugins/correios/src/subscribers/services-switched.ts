import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import {
  PLATFORM_SETTINGS_MODULE,
  SETTINGS_UPDATED_EVENT,
  type PlatformSettingsService,
} from "@mestres/platform/modules/settings";
import { servicesSwitched } from "../features/services/domain/missing-options";
import { correiosSettings } from "../settings";
import { offerCorreiosServicesWorkflow } from "../features/services/use-cases/offer-services";

/**
 * A service that staff switch on can be chosen at once. Only what was switched: an option that staff have deleted does
 * not come back with the next change of something else.
 */
export default async function offerSwitchedServices({
  event,
  container,
}: SubscriberArgs<{ namespace: string; keys?: string[] }>): Promise<void> {
  const { namespace, keys = [] } = event.data;
  const services = namespace === correiosSettings.namespace ? servicesSwitched(keys) : [];
  if (services.length === 0) {
    return;
  }
  // Another process may have changed them, and this one still know the old ones.
  await container.resolve<PlatformSettingsService>(PLATFORM_SETTINGS_MODULE).forget(namespace);
  await offerCorreiosServicesWorkflow(container).run({ input: { services } });
}

export const config: SubscriberConfig = {
  event: SETTINGS_UPDATED_EVENT,
  context: { subscriberId: "correios-services-switched" },
};
