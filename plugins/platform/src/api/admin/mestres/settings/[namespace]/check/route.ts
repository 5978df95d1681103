import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { PLATFORM_SETTINGS_MODULE } from "../../../../../../modules/settings/keys";
import type PlatformSettingsService from "../../../../../../modules/settings/service";
import { namespaceOf } from "../../namespace";
import type { AdminCheckSettings } from "../../validators";

/**
 * Tries the values for real, unsaved ones over stored ones; answers `{result: {ok, message}}`.
 * Not called `test`: the plugin's build leaves folders of that name out.
 */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminCheckSettings>,
  res: MedusaResponse,
): Promise<void> {
  const settings = req.scope.resolve<PlatformSettingsService>(PLATFORM_SETTINGS_MODULE);
  const result = await settings.testConnection(namespaceOf(req), req.validatedBody.values ?? {}, req.scope);
  res.json({ result });
}
