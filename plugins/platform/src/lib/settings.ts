import { MedusaError } from "@medusajs/framework/utils";
import { published, publishedMap } from "./published";
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

const registry = () => publishedMap<AnySettingsDefinition>("platform.settings");
const source = published<SettingsSource>("platform.settings-source", {
  code: "settings_module_missing",
  message: "O módulo platformSettings não está carregado: inclua o plugin @mestres/platform.",
});

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
export function setSettingsSource(value: SettingsSource | undefined): void {
  source.set(value);
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
  return source.find() ?? environmentOnly;
}
