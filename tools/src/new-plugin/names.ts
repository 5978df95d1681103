/** What stands for a name in the templates and their file names: `__thing__` becomes "lot". */
export type Names = Readonly<Record<`__${string}__`, string>>;

const KEBAB = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** Names that would stand in the way of a package, a route or a module of Medusa. */
const TAKEN = new Set([
  "admin-kit",
  "testing",
  "sandbox",
  "tools",
  "backend",
  "storefront",
  "launcher",
  "bench",
]);

/** A name that cannot be used. Its message says which, and what one looks like. */
export class NameError extends Error {}

/** The regular plural of an English noun, as Medusa's services name their methods. */
export function pluralOf(noun: string): string {
  if (/(s|x|z|ch|sh)$/.test(noun)) {
    return `${noun}es`;
  }
  return /[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`;
}

/** "an" before a vowel's letter, which is right for most nouns. */
function articleOf(noun: string): "a" | "an" {
  return /^[aeio]/.test(noun) ? "an" : "a";
}

function pascal(kebab: string): string {
  return kebab.replace(/(?:^|-)(.)/g, (_, first: string) => first.toUpperCase());
}

function camel(kebab: string): string {
  return kebab.replace(/-(.)/g, (_, first: string) => first.toUpperCase());
}

function snake(kebab: string): string {
  return kebab.replace(/-/g, "_");
}

function assertKebab(what: string, name: string): void {
  if (!KEBAB.test(name) || name.length > 30) {
    throw new NameError(
      `"${name}" cannot be the name of a ${what}: small letters, digits and single hyphens, like "erp" or "roast-lot"`,
    );
  }
}

/**
 * Every form of a plugin's name and of the thing that it begins with.
 *
 * @param plugin "erp"
 * @param thing an English noun in the singular: "lot"
 * @param migration the class of the first migration
 * @throws NameError
 */
export function namesOf(plugin: string, thing: string, migration: string): Names {
  assertKebab("plugin", plugin);
  assertKebab("thing", thing);
  if (TAKEN.has(plugin)) {
    throw new NameError(`"${plugin}" is a package of this project already`);
  }
  const things = pluralOf(thing);
  const model = `${plugin}-${thing}`;
  return {
    __plugin__: plugin,
    __Plugin__: plugin.charAt(0).toUpperCase() + plugin.slice(1).replace(/-/g, " "),
    __plugin_snake__: snake(plugin),
    __pluginCamel__: camel(plugin),
    __i18n__: `mestres${pascal(plugin)}`,
    __thing__: thing,
    __a_thing__: `${articleOf(thing)} ${thing}`,
    __A_thing__: `${articleOf(thing) === "an" ? "An" : "A"} ${thing}`,
    __thing_snake__: snake(thing),
    __things__: things,
    __things_snake__: snake(things),
    __thingsCamel__: camel(things),
    __model__: camel(model),
    __Model__: pascal(model),
    __Models__: pluralOf(pascal(model)),
    __model_snake__: snake(model),
    __model_kebab__: model,
    __moduleKey__: camel(`${plugin}-${things}`),
    __prefix__: `${snake(plugin).slice(0, 4)}${snake(thing).slice(0, 4)}`.replace(/_/g, ""),
    __CONST__: snake(`${plugin}-${things}`).toUpperCase(),
    __CONST_ONE__: snake(model).toUpperCase(),
    __migration__: migration,
  };
}

/** A text with the names in place of what stands for them; the longest first, as some begin alike. */
export function fillIn(template: string, names: Names): string {
  return Object.entries(names)
    .sort(([a], [b]) => b.length - a.length)
    .reduce((text, [mark, name]) => text.replaceAll(mark, name), template);
}

/**
 * A migration's class, unique in the project: Medusa passes over one whose name it has run, whichever module it was of.
 *
 * @param known the classes that there are
 */
export function migrationName(known: ReadonlySet<string>, now: Date): string {
  for (let at = now.getTime(); ; at += 1000) {
    const name = `Migration${new Date(at).toISOString().replace(/\D/g, "").slice(0, 14)}`;
    if (!known.has(name)) {
      return name;
    }
  }
}
