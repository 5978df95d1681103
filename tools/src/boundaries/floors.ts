/** The floors of a plugin, from the ground. An import goes down, or stays where both files are of one room. */
export const FLOORS = ["domain", "names", "modules", "drivers", "features", "providers", "doors"] as const;
export type Floor = (typeof FLOORS)[number];

/** Where a source file stands. */
export type Place = {
  plugin: string;
  floor: Floor;
  /** What shares a floor without being one thing: a feature, a module, a driver, a provider, a door. */
  room: string;
  /** The part of a feature: "domain", "use-cases", "read", "mail" or "settings". */
  part?: string;
};

const DOORS = new Set(["api", "jobs", "subscribers", "links", "admin", "search"]);
/** Files of `src` that only give names to things. */
const NAMES = new Set(["settings.ts", "events.ts", "requirements.ts"]);
const PARTS = new Set(["use-cases", "read", "mail"]);

/**
 * Folders older than the skeleton, until their plugin has moved. `payments/src/lib` holds use cases beside drivers and
 * domain, so that it counts as what stands highest of these.
 */
const OLD_FOLDERS: Record<string, Floor> = {
  "platform/lib": "domain",
  "platform/access": "domain",
  "platform/audit": "features",
  "platform/hostile-input": "domain",
  "platform/store-cache": "domain",
  "brasil/lib": "domain",
  "brasil/cep": "drivers",
  "brasil/fiscal": "features",
  "brasil/cart-access.ts": "features",
  "coffee/lib": "domain",
  "coffee/listing": "features",
  "payments/lib": "features",
  "payments/store-api.ts": "doors",
};

function featurePlace(plugin: string, [, feature, part]: string[]): Place | undefined {
  if (!feature || !part) {
    return undefined;
  }
  const room = `features/${feature}`;
  if (part === "domain" || part === "settings.ts") {
    return { plugin, floor: "domain", room, part: part.replace(/\.ts$/, "") };
  }
  return PARTS.has(part) ? { plugin, floor: "features", room, part } : undefined;
}

/** Where a file of `plugins/` stands. @returns undefined for one that the skeleton has no place for */
export function placeOf(file: string): Place | undefined {
  const [, plugin, src, ...inside] = file.split("/");
  const [top, name] = inside;
  if (!plugin || src !== "src" || !top) {
    return undefined;
  }
  const old = OLD_FOLDERS[`${plugin}/${top}`];
  if (old) {
    return { plugin, floor: old, room: top };
  }
  if (top === "features") {
    return featurePlace(plugin, inside);
  }
  // Policies name what routes ask for.
  if (NAMES.has(top) || top === "policies") {
    return { plugin, floor: "names", room: "names" };
  }
  if (top === "workflows") {
    return { plugin, floor: "features", room: top };
  }
  if (DOORS.has(top) || top === "store-api.ts") {
    return { plugin, floor: "doors", room: top };
  }
  return (top === "modules" || top === "drivers" || top === "providers") && name
    ? { plugin, floor: top, room: `${top}/${name}` }
    : undefined;
}

/** How high a floor is; the ground is 0. */
export function height(floor: Floor): number {
  return FLOORS.indexOf(floor);
}
