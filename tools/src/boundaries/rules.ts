import { height, placeOf, type Place } from "./floors.js";
import { type Import } from "./graph.js";

/** An import that a rule forbids. */
export type Break = Import & { rule: string };

/** Of whose parts other features make use. */
const OPEN_PARTS = new Set(["domain", "read", "settings"]);
/** Plugins that every other one may stand on, each with those it stands on itself. */
const GROUND: Record<string, readonly string[]> = { platform: [], brasil: ["platform"] };
/** Packages whose names are not those of their folders. */
const FOLDERS: Record<string, string> = { "payments-br": "payments" };
/** What a plugin shows to others that do not stand on it. */
const SHOWN = /^@mestres\/[a-z-]+\/(events|workflows|store-api)$/;
/** Packages of ours that are no plugins. */
const TOOLS = new Set(["admin-kit", "testing", "sandbox"]);

/** Rules in words, for who has broken one. */
export const MEANINGS: Record<string, string> = {
  skeleton: "the file stands in no folder of the skeleton",
  floors: "an import goes up a floor",
  doors: "a door is imported from another room",
  rooms: "two modules, drivers or providers import each other",
  features: "a feature imports one that stands above it, or not at all, in ARCHITECTURE.md",
  "use-cases": "a feature imports another's use cases or mails",
  plugins: "a plugin imports another's internals",
};

function featureRule(from: Place, to: Place, order: readonly string[]): string | undefined {
  const above = order.indexOf(from.room.replace("features/", ""));
  const below = order.indexOf(to.room.replace("features/", ""));
  if (above < 0 || below < 0 || above > below) {
    return "features";
  }
  return to.part && OPEN_PARTS.has(to.part) ? undefined : "use-cases";
}

/** The rule that an import from one place to another of the same plugin breaks. */
function ruleBetween(from: Place, to: Place, order: readonly string[]): string | undefined {
  if (from.room === to.room && from.floor === to.floor) {
    return undefined;
  }
  if (height(to.floor) > height(from.floor)) {
    return "floors";
  }
  if (to.floor === "doors") {
    // The types of the store API are those of its doors.
    return from.room === "store-api.ts" ? undefined : "doors";
  }
  if (from.part && to.part && from.room !== to.room) {
    return featureRule(from, to, order);
  }
  const apart = ["modules", "drivers", "providers"].includes(to.floor);
  return apart && from.floor === to.floor ? "rooms" : undefined;
}

function pluginOf(specifier: string): string {
  const name = specifier.split("/")[1] ?? "";
  return FOLDERS[name] ?? name;
}

function ruleOfPackage(from: string, specifier: string): string | undefined {
  const plugin = from.split("/")[1] ?? "";
  const other = pluginOf(specifier);
  if (TOOLS.has(other)) {
    return undefined;
  }
  const allowed = GROUND[plugin] ?? Object.keys(GROUND);
  return allowed.includes(other) || (!GROUND[plugin] && SHOWN.test(specifier)) ? undefined : "plugins";
}

function ruleOf({ from, to }: Import, orderOf: (plugin: string) => readonly string[]): string | undefined {
  if (to.startsWith("@mestres/")) {
    return ruleOfPackage(from, to);
  }
  const [here, there] = [placeOf(from), placeOf(to)];
  if (!here || !there) {
    // A file without a place is a break of its own, once.
    return undefined;
  }
  return here.plugin === there.plugin ? ruleBetween(here, there, orderOf(here.plugin)) : "plugins";
}

/** Files of plugins' sources that imports name. */
export function filesOf(imports: readonly Import[]): string[] {
  return [...new Set(imports.flatMap(({ from, to }) => [from, to]))]
    .filter((file) => /^plugins\/[^/]+\/src\//.test(file))
    .sort();
}

/**
 * Every import that a rule forbids, and every file that stands nowhere (its `to` is empty), sorted.
 * @param orderOf the features of a plugin, the highest first
 */
export function findBreaks(
  imports: readonly Import[],
  orderOf: (plugin: string) => readonly string[],
): Break[] {
  const homeless = filesOf(imports)
    .filter((file) => !placeOf(file))
    .map((from): Break => ({ rule: "skeleton", from, to: "" }));
  const broken = imports.flatMap((one): Break[] => {
    const rule = ruleOf(one, orderOf);
    return rule ? [{ ...one, rule }] : [];
  });
  return [...homeless, ...broken];
}
