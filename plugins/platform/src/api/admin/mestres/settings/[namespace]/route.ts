import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { PLATFORM_SETTINGS_MODULE } from "../../../../../modules/settings/keys";
import type PlatformSettingsService from "../../../../../modules/settings/service";
import { setSettingsWorkflow } from "../../../../../workflows/set-settings";
import { namespaceOf } from "../namespace";
import type { AdminPostSettings } from "../validators";

/** One integration, without secrets. */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const settings = req.scope.resolve<PlatformSettingsService>(PLATFORM_SETTINGS_MODULE);
  res.json({ settings: await settings.describeOne(namespaceOf(req)) });
}

/** Stores values of one integration; answers its new state, without secrets. */
export async function POST(
  req: AuthenticatedMedusaRequest<AdminPostSettings>,
  res: MedusaResponse,
): Promise<void> {
  const namespace = namespaceOf(req);
  await setSettingsWorkflow(req.scope).run({
    input: { namespace, values: req.validatedBody.values, actor_id: req.auth_context.actor_id },
  });
  const settings = req.scope.resolve<PlatformSettingsService>(PLATFORM_SETTINGS_MODULE);
  res.json({ settings: await settings.describeOne(namespace) });
}
