import { isDemoMode } from "../../lib/mode";
import { resolveSettings, settingOrigin } from "../../lib/settings-values";
import type { AnySettingsDefinition, SettingsField, SettingValue } from "../../lib/settings";
import type { DescribedField, DescribedSettings } from "./types";
import { errorText } from "../../lib/error-text";

/** What of a stored value may be looked at: plain values, and for secrets only that they exist. */
export type StoredView = Readonly<Record<string, SettingValue | typeof SEALED>>;

/** Stands for a secret that is stored, without opening it. */
export const SEALED = Symbol("sealed");

/** Shows an integration to the admin. A wrong environment value is reported on its field, not thrown. */
export function describeSettings(definition: AnySettingsDefinition, stored: StoredView): DescribedSettings {
  return {
    namespace: definition.namespace,
    label: definition.label,
    help: definition.help ?? null,
    can_test: Boolean(definition.test),
    fields: definition.fields
      .filter(({ demoOnly }) => !demoOnly || isDemoMode())
      .map((field) => describeField(definition.namespace, field, stored)),
  };
}

function describeField(namespace: string, field: SettingsField, stored: StoredView): DescribedField {
  const origin = settingOrigin(field, stored);
  const shown = { ...field, origin, is_set: origin !== "unset", value: null, problem: null };
  if (field.secret) {
    // Neither a secret's value nor its default leaves the server.
    return { ...shown, default: undefined };
  }
  const own = stored[field.key];
  try {
    const known = own === undefined || own === SEALED ? {} : { [field.key]: own as SettingValue };
    const value = resolveSettings({ namespace, fields: [field] }, known)[field.key];
    return { ...shown, value: value ?? null };
  } catch (error) {
    return { ...shown, problem: errorText(error) };
  }
}
