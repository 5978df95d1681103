import { MedusaError } from "@medusajs/framework/utils";
import { isDemoMode } from "./mode";
import type { SettingsDefinition, SettingsField, SettingsValues, SettingValue } from "./settings-types";

type Catalogue<F extends readonly SettingsField[]> = Pick<SettingsDefinition<F>, "namespace" | "fields">;

/**
 * The values in force: stored, else environment, else default. An environment
 * value that does not fit its field is refused by name, never passed on.
 *
 * @param stored plain values by key (secrets already opened)
 * @throws MedusaError `settings_invalid`
 */
export function resolveSettings<const F extends readonly SettingsField[]>(
  definition: Catalogue<F>,
  stored: Readonly<Record<string, SettingValue | undefined>>,
  env: NodeJS.ProcessEnv = process.env,
): SettingsValues<F> {
  const values: Record<string, SettingValue | undefined> = {};
  for (const field of definition.fields) {
    if (!field.demoOnly || isDemoMode(env)) {
      values[field.key] = stored[field.key] ?? fromEnvironment(field, env) ?? field.default;
    }
  }
  return values as SettingsValues<F>;
}

/** Labels (in Portuguese) of required fields that have no value in force. */
export function missingSettings(
  definition: { fields: readonly SettingsField[] },
  values: Readonly<Record<string, unknown>>,
): string[] {
  return definition.fields
    .filter((field) => field.required && values[field.key] === undefined)
    .map((field) => field.label.ptBR);
}

/** Where a value in force comes from. */
export function settingOrigin(
  field: SettingsField,
  stored: Readonly<Record<string, unknown>>,
  env: NodeJS.ProcessEnv = process.env,
): "database" | "environment" | "default" | "unset" {
  if (stored[field.key] !== undefined) {
    return "database";
  }
  if (field.env && env[field.env]) {
    return "environment";
  }
  return field.default === undefined ? "unset" : "default";
}

/**
 * Checks values that staff entered. `null` means "forget the stored value";
 * keys that are absent stay as they are.
 *
 * @throws MedusaError `settings_invalid`, naming each field that is wrong.
 */
export function validateSettings(
  fields: readonly SettingsField[],
  input: Readonly<Record<string, unknown>>,
): Record<string, SettingValue | null> {
  const byKey = new Map(fields.map((field) => [field.key, field]));
  const problems: string[] = [];
  const values: Record<string, SettingValue | null> = {};
  for (const [key, value] of Object.entries(input)) {
    const field = byKey.get(key);
    const known = field && !(field.demoOnly && value !== null && !isDemoMode());
    const problem = known ? settingProblem(field, value) : "não existe nesta integração";
    if (problem) {
      problems.push(`${field?.label.ptBR ?? key}: ${problem}`);
    } else {
      values[key] = typeof value === "string" ? value.trim() : (value as SettingValue | null);
    }
  }
  if (problems.length) {
    throw new MedusaError(MedusaError.Types.INVALID_DATA, `${problems.join("; ")}.`, "settings_invalid");
  }
  return values;
}

/** What is wrong with one value, in Portuguese; undefined when it is fine. */
export function settingProblem(field: SettingsField, value: unknown): string | undefined {
  if (value === null) {
    return undefined;
  }
  switch (field.type) {
    case "boolean":
      return typeof value === "boolean" ? undefined : "use verdadeiro ou falso";
    case "number":
      return numberProblem(field, value);
    case "select":
      return field.options?.some((option) => option.value === value) ? undefined : "escolha uma das opções";
    case "string":
      return textProblem(field, value);
  }
}

function numberProblem({ min, max }: SettingsField, value: unknown): string | undefined {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    return "use um número";
  }
  if (min !== undefined && value < min) {
    return `o mínimo é ${min}`;
  }
  return max !== undefined && value > max ? `o máximo é ${max}` : undefined;
}

function textProblem({ pattern }: SettingsField, value: unknown): string | undefined {
  if (typeof value !== "string" || !value.trim()) {
    return "preencha com um texto";
  }
  return pattern && !new RegExp(`^(?:${pattern})$`, "u").test(value.trim()) ? "formato inválido" : undefined;
}

function fromEnvironment(field: SettingsField, env: NodeJS.ProcessEnv): SettingValue | undefined {
  const text = field.env ? env[field.env]?.trim() : undefined;
  if (!text) {
    return undefined;
  }
  const value = field.type === "number" ? Number(text) : field.type === "boolean" ? readBoolean(text) : text;
  const problem = settingProblem(field, value);
  if (problem) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Variável de ambiente ${field.env}: ${problem}.`,
      "settings_invalid",
    );
  }
  return value;
}

function readBoolean(text: string): boolean | string {
  return text === "true" || text === "1" ? true : text === "false" || text === "0" ? false : text;
}
