import type { MedusaContainer } from "@medusajs/framework/types";

/** A text in both languages of the admin. */
export type LocalizedText = { ptBR: string; en: string };

export type SettingValue = string | number | boolean;

/** One value that staff may set; everything here but `env` is shown to the admin. */
export type SettingsField = {
  key: string;
  type: "string" | "number" | "boolean" | "select";
  label: LocalizedText;
  help?: LocalizedText;
  /** Kept encrypted, never sent back: the admin only sees whether it is set. */
  secret?: boolean;
  /** An address that the integration's secrets are sent to: a new one needs them typed again. */
  destination?: boolean;
  /** Exists only in demo: production neither takes nor shows nor uses it. */
  demoOnly?: boolean;
  /** Environment variable that is used while nothing is stored. */
  env?: string;
  /** Used while neither the database nor the environment has a value. */
  default?: SettingValue;
  required?: boolean;
  /** For `select`. */
  options?: readonly { value: string; label: LocalizedText }[];
  /** A whole-value regular expression (source), checked in the form and on the server. */
  pattern?: string;
  /** Bounds of a number. */
  min?: number;
  max?: number;
};

type TypeOfField<F extends SettingsField> = F extends { type: "number" }
  ? number
  : F extends { type: "boolean" }
    ? boolean
    : string;

type IsAlwaysSet<F extends SettingsField> = F extends { default: SettingValue } ? true : false;

/** The values of a catalogue entry: a field with a default is always there. */
export type SettingsValues<F extends readonly SettingsField[] = readonly SettingsField[]> = {
  [Field in F[number] as Field["key"]]: IsAlwaysSet<Field> extends true
    ? TypeOfField<Field>
    : TypeOfField<Field> | undefined;
};

export type SettingsTestResult = { ok: boolean; message: string };

/** One integration of the catalogue: drives the form, the validation and what is encrypted. */
export type SettingsDefinition<F extends readonly SettingsField[] = readonly SettingsField[]> = {
  namespace: string;
  label: LocalizedText;
  help?: LocalizedText;
  fields: F;
  /**
   * "Testar conexão": tries the given values for real. Receives values that may not be
   * saved yet; the message is for people, in Portuguese, and holds no secret.
   */
  test?(values: SettingsValues<F>, container: MedusaContainer): Promise<SettingsTestResult>;
};

/** Any entry, when the fields are not known at compile time. */
export type AnySettingsDefinition = Omit<SettingsDefinition, "test"> & {
  test?(
    values: Record<string, SettingValue | undefined>,
    container: MedusaContainer,
  ): Promise<SettingsTestResult>;
};

/** Where current values come from: the settings module publishes itself as one. */
export type SettingsSource = {
  getValues<const F extends readonly SettingsField[]>(
    definition: Pick<SettingsDefinition<F>, "namespace" | "fields">,
  ): Promise<SettingsValues<F>>;
};
