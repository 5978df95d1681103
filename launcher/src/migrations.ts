import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { root } from "./paths.js";

/** Folders of a built package whose files decide the database's shape. */
const shaping = /[\\/](migrations|models|links|search|migration-scripts)[\\/]/;

function* filesBelow(folder: string): Generator<string> {
  if (!existsSync(folder)) {
    return;
  }
  for (const entry of readdirSync(folder, { withFileTypes: true }).sort((a, b) =>
    a.name < b.name ? -1 : 1,
  )) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) {
      if (entry.name !== "node_modules" && entry.name !== "admin") {
        yield* filesBelow(file);
      }
    } else if (/\.js$/.test(entry.name)) {
      yield file;
    }
  }
}

/**
 * A fingerprint of everything that `medusa db:migrate` acts on: our migrations, models and links as built,
 * the app's configuration (it says which modules there are) and the versions installed (core's migrations).
 */
export function migrationsHash(): string {
  const hash = createHash("sha256");
  const add = (file: string) =>
    hash.update(path.relative(root, file)).update("\0").update(readFileSync(file)).update("\0");
  const plugins = readdirSync(path.join(root, "plugins")).sort();
  for (const built of [...plugins.map((name) => path.join("plugins", name)), "backend"]) {
    for (const file of filesBelow(path.join(root, built, ".medusa", "server"))) {
      if (shaping.test(file) || /medusa-config\.js$|src[\\/]config[\\/]/.test(file)) {
        add(file);
      }
    }
  }
  const lock = path.join(root, "node_modules", ".package-lock.json");
  if (existsSync(lock)) {
    add(lock);
  }
  return hash.digest("hex");
}
