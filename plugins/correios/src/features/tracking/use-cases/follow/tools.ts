import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { correiosCaller } from "../../../../drivers/correios/account";
import { PARCELS_MODULE, type ParcelsService } from "../../../../modules/parcels/published";
import { readSettings } from "../../../../settings";
import type { FollowTools } from "./follow";

/** What following parcels takes, by the settings in force now. */
export async function followTools(container: MedusaContainer): Promise<FollowTools> {
  const settings = await readSettings();
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  return {
    parcels: container.resolve<ParcelsService>(PARCELS_MODULE),
    caller: correiosCaller,
    pace: {
      now: new Date(),
      paceMinutes: settings.tracking_minutes,
      lostAfterDays: settings.lost_after_days,
    },
    warn: (line) => logger.warn(line),
  };
}
