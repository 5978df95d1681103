import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { builtFile, filesBelow, type Plugin } from "./plugin.js";

const require = createRequire(import.meta.url);

type Text = { ptBR: string; en: string };
export type SettingsField = {
  key: string;
  type: string;
  label: Text;
  help?: Text;
  secret?: boolean;
  env?: string;
  default?: unknown;
  required?: boolean;
  options?: readonly { value: string }[];
};
export type Settings = { namespace: string; label: Text; fields: readonly SettingsField[] };

/** The integrations that a plugin adds to Settings › Integrações, with all their fields. Needs its build. */
export function listSettings(plugin: Plugin): Settings[] {
  const files = filesBelow(
    plugin.src,
    (file) => file.endsWith(".ts") && /\bdefineSettings\(/.test(readFileSync(file, "utf8")),
  );
  const found = files
    .flatMap((file) => Object.values(require(builtFile(plugin, file)) as Record<string, unknown>))
    .filter(
      (one): one is Settings =>
        typeof one === "object" && one !== null && "namespace" in one && "fields" in one,
    );
  const once = new Map(found.map((one) => [one.namespace, one]));
  return [...once.values()].sort((a, b) => a.namespace.localeCompare(b.namespace));
}
