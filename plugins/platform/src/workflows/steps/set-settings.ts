import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { PLATFORM_SETTINGS_MODULE } from "../../modules/settings/keys";
import type PlatformSettingsService from "../../modules/settings/service";
import type { StoredSetting } from "../../modules/settings/types";

/** `values`: null forgets a stored value, an absent key stays. */
export type SetSettingsInput = {
  namespace: string;
  values: Record<string, unknown>;
  actor_id: string | null;
};

type Undo = { namespace: string; previous: StoredSetting[] };

/** Stores values of one integration; undone by putting the former rows back. */
export const setSettingsStep = createStep(
  "set-settings",
  async ({ namespace, values, actor_id }: SetSettingsInput, { container }) => {
    const settings = container.resolve<PlatformSettingsService>(PLATFORM_SETTINGS_MODULE);
    const previous = await settings.setValues(namespace, values, actor_id);
    const undo: Undo = { namespace, previous };
    // The values themselves are no output: they may be secrets, and outputs may be kept.
    return new StepResponse({ namespace, keys: Object.keys(values) }, undo);
  },
  async (undo, { container }) => {
    if (!undo?.previous.length) {
      return;
    }
    const settings = container.resolve<PlatformSettingsService>(PLATFORM_SETTINGS_MODULE);
    await settings.restoreValues(undo.namespace, undo.previous);
  },
);
