import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { PLATFORM_SETTINGS_MODULE } from "../../../../modules/settings/keys";
import type PlatformSettingsService from "../../../../modules/settings/service";

/** The catalogue of integrations with its state, without secrets. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const settings = req.scope.resolve<PlatformSettingsService>(PLATFORM_SETTINGS_MODULE);
  res.json({ settings: await settings.describe() });
}
