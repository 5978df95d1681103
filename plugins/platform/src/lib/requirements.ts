import type { LoaderOptions } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";

/** What a plugin needs beside itself, to be asked for when the application boots. */
export type Requirements = {
  /** The package that needs it, as `plugins` of medusa-config names it. */
  plugin: string;
  /** Modules by their key in the container, each with the package that brings it. */
  modules: Readonly<Record<string, string>>;
  /**
   * What a core module must be given when one of the plugin's providers stands in it. A provider resolves from its
   * core module's container, which holds what `dependencies` names and nothing else.
   */
  providers?: readonly { module: string; dependencies: readonly string[] }[];
};

/** The part of medusa-config that is looked at, its plugins' modules merged in. */
export type BootConfig = {
  plugins?: readonly (string | { resolve?: string })[];
  modules?: Readonly<Record<string, unknown>>;
};

type ModuleConfig = {
  resolve?: string;
  dependencies?: readonly string[];
  options?: { providers?: readonly { resolve?: unknown }[] };
};

/**
 * What medusa-config lacks for a plugin, in Portuguese, with the lines to add.
 * A plugin that is not in `plugins` (its module runs alone, as in a module's own tests) asks for nothing.
 */
export function missingRequirements(config: BootConfig, requirements: Requirements): string[] {
  const registered = new Set(
    (config.plugins ?? []).map((plugin) => (typeof plugin === "string" ? plugin : plugin.resolve)),
  );
  if (!registered.has(requirements.plugin)) {
    return [];
  }
  const modules = config.modules ?? {};
  const packages = new Set(
    Object.entries(requirements.modules).flatMap(([key, name]) => (modules[key] ? [] : [name])),
  );
  return [
    ...[...packages].map((name) => `em plugins: { resolve: "${name}", options: {} },  (npm install ${name})`),
    ...(requirements.providers ?? []).flatMap(({ module, dependencies }) =>
      dependencyProblem(
        modules[module] as ModuleConfig | undefined,
        module,
        dependencies,
        requirements.plugin,
      ),
    ),
  ];
}

function dependencyProblem(
  config: ModuleConfig | undefined,
  module: string,
  needed: readonly string[],
  plugin: string,
): string[] {
  const providers = config?.options?.providers ?? [];
  const isOurs = ({ resolve }: { resolve?: unknown }) =>
    typeof resolve === "string" && resolve.includes(`${plugin}/providers/`);
  const given = new Set(config?.dependencies ?? []);
  if (!providers.some(isOurs) || needed.every((name) => given.has(name))) {
    return [];
  }
  const all = [...new Set([...given, ...needed])].filter((name) => !IMPLICIT.has(name));
  return [
    `em modules, no de "${config?.resolve ?? `@medusajs/medusa/${module}`}": dependencies: ${JSON.stringify(all)},`,
  ];
}

/** What Medusa adds to every module's dependencies by itself. */
const IMPLICIT = new Set<string>([
  ContainerRegistrationKeys.MANAGER,
  ContainerRegistrationKeys.CONFIG_MODULE,
  ContainerRegistrationKeys.LOGGER,
  ContainerRegistrationKeys.PG_CONNECTION,
  "event_bus",
  "caching",
]);

/**
 * A module's loader that stops the boot when its plugin's requirements are not met.
 * Without it the application takes orders, and finds out later that it never mails nor resumes them.
 *
 * @throws MedusaError `plugin_requirements_missing`, on boot, naming packages and the lines of medusa-config
 */
export function requirementsLoader(requirements: Requirements): (options: LoaderOptions) => Promise<void> {
  return async ({ container }) => {
    const config = container.resolve(ContainerRegistrationKeys.CONFIG_MODULE, { allowUnregistered: true });
    const missing = missingRequirements((config ?? {}) as BootConfig, requirements);
    if (missing.length) {
      throw new MedusaError(
        MedusaError.Types.INVALID_ARGUMENT,
        `${requirements.plugin} não inicia sem o que segue; acrescente a medusa-config.ts:\n- ${missing.join("\n- ")}`,
        "plugin_requirements_missing",
      );
    }
  };
}
