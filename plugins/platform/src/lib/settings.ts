import { MedusaError } from "@medusajs/framework/utils";
import type {
  AnySettingsDefinition,
  SettingsDefinition,
  SettingsField,
  SettingsSource,
  SettingsValues,
} from "./settings-types";
import { resolveSettings } from "./settings-values";

export type * from "./settings-types";
export { missingSettings, resolveSettings, validateSettings } from "./settings-values";

/*
 * Providers, modules and routes are loaded by different loaders, maybe from
 * different copies of this file: the registry must be one per process.
 */
const REGISTRY = Symbol.for("mestres.settings.registry");
const SOURCE = Symbol.for("mestres.settings.source");
type ProcessWide = typeof globalThis & {
  [REGISTRY]?: Map<string, AnySettingsDefinition>;
  [SOURCE]?: SettingsSource;
};
const processWide: ProcessWide = globalThis;

function registry(): Map<string, AnySettingsDefinition> {
  return (processWide[REGISTRY] ??= new Map());
}

/**
 * Adds an integration to the catalogue of settings and returns it, typed.
 * Defining the same namespace again replaces it (a module may be loaded twice).
 *
 * @throws MedusaError `settings_definition_invalid` on a malformed namespace or repeated keys.
 */
export function defineSettings<const F extends readonly SettingsField[]>(
  definition: SettingsDefinition<F>,
): SettingsDefinition<F> {
  const keys = definition.fields.map((field) => field.key);
  if (!/^[a-z][a-z0-9-]*$/.test(definition.namespace) || new Set(keys).size !== keys.length) {
    throw new MedusaError(
      MedusaError.Types.INVALID_ARGUMENT,
      `Catálogo de configurações inválido: ${definition.namespace}.`,
      "settings_definition_invalid",
    );
  }
  registry().set(definition.namespace, definition as unknown as AnySettingsDefinition);
  return definition;
}

/** Every integration of the catalogue, by namespace. */
export function listSettingsDefinitions(): AnySettingsDefinition[] {
  return [...registry().values()].sort((a, b) => a.namespace.localeCompare(b.namespace));
}

/** @throws MedusaError `settings_namespace_unknown` */
export function getSettingsDefinition(namespace: string): AnySettingsDefinition {
  const definition = registry().get(namespace);
  if (!definition) {
    throw new MedusaError(
      MedusaError.Types.NOT_FOUND,
      `Não existe integração chamada "${namespace}".`,
      "settings_namespace_unknown",
    );
  }
  return definition;
}

/** Publishes where current values come from; the settings module does so on load. */
export function setSettingsSource(source: SettingsSource | undefined): void {
  processWide[SOURCE] = source;
}

const environmentOnly: SettingsSource = {
  async getValues<const F extends readonly SettingsField[]>(
    definition: Pick<SettingsDefinition<F>, "namespace" | "fields">,
  ): Promise<SettingsValues<F>> {
    return resolveSettings(definition, {});
  },
};

/**
 * Current values of settings, for code that has no container at hand (providers).
 * Without the settings module it answers from the environment and the defaults.
 * Ask for it at each use, not once at load: the module may load later.
 */
export function getSettingsSource(): SettingsSource {
  return processWide[SOURCE] ?? environmentOnly;
}
