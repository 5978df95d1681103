import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { getSettingsSource } from "@mestres/platform/lib/settings";
import { correiosCaller } from "../client/shared";
import { PARCELS_MODULE, type ParcelStore } from "../parcels/store";
import { correiosSettings } from "../settings";
import type { FollowTools } from "./follow";

/** What following parcels takes, by the settings in force now. */
export async function followTools(container: MedusaContainer): Promise<FollowTools> {
  const settings = await getSettingsSource().getValues(correiosSettings);
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  return {
    parcels: container.resolve<ParcelStore>(PARCELS_MODULE),
    caller: correiosCaller,
    pace: {
      now: new Date(),
      paceMinutes: settings.tracking_minutes,
      lostAfterDays: settings.lost_after_days,
    },
    warn: (line) => logger.warn(line),
  };
}
