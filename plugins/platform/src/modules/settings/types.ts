import type { LocalizedText, SettingsField, SettingValue } from "../../lib/settings-types";

/** A row as stored, to put back when a workflow is undone. `value: null` means "no row". */
export type StoredSetting = { key: string; value: string | null; sealed: boolean; updated_by: string | null };

/** A field as the admin sees it: no secret, no name of an environment variable's value. */
export type DescribedField = Omit<SettingsField, "pattern"> & {
  pattern?: string;
  /** The value in force; null for secrets and for what is not set. */
  value: SettingValue | null;
  is_set: boolean;
  origin: "database" | "environment" | "default" | "unset";
  /** Why the value in force cannot be used, in Portuguese. */
  problem: string | null;
};

/** An integration of the catalogue with its state, without secrets. */
export type DescribedSettings = {
  namespace: string;
  label: LocalizedText;
  help: LocalizedText | null;
  can_test: boolean;
  fields: DescribedField[];
};
