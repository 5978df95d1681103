import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "../reference/plugin.js";

/** The list under "## Features" of an ARCHITECTURE.md: `1. **returns**: …`, the highest first. */
export function featuresIn(markdown: string): string[] {
  const section = /^## Features$([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(markdown)?.[1] ?? "";
  return [...section.matchAll(/^\d+\. \*\*([a-z0-9-]+)\*\*/gm)].flatMap(([, name]) => (name ? [name] : []));
}

/** A plugin's features in their order, the highest first; empty where its ARCHITECTURE.md has none. */
export function featureOrder(plugin: string): string[] {
  const file = path.join(root, "plugins", plugin, "ARCHITECTURE.md");
  return existsSync(file) ? featuresIn(readFileSync(file, "utf8")) : [];
}
