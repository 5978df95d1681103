import { MedusaError } from "@medusajs/framework/utils";

/*
 * A provider lives in the container of its core module (payment, fulfilment,
 * notification), which resolves no module of ours. Providers, modules and routes
 * are also loaded by different loaders, maybe from different copies of one file.
 * What they share therefore stands in one place of the process.
 */
const PUBLISHED = Symbol.for("mestres.published");
type ProcessWide = typeof globalThis & { [PUBLISHED]?: Map<string, unknown> };

function slots(): Map<string, unknown> {
  const processWide: ProcessWide = globalThis;
  return (processWide[PUBLISHED] ??= new Map());
}

/** What a missing piece is answered with: a stable code, and what to do in Portuguese. */
export type Missing = { code: string; message: string };

/** One value of the process, put there by whoever owns it. Read it at each use, not once at load. */
export type Published<T> = {
  /** Publishes the value; undefined takes it back (tests). */
  set(value: T | undefined): void;
  /** The value, or undefined while nobody has published it. */
  find(): T | undefined;
  /** The value. @throws MedusaError with the code of `missing` while nobody has published it */
  get(): T;
};

/**
 * Names a value of the process: usually a module's service, which publishes
 * itself when it loads, for providers that cannot resolve it.
 *
 * @param name plugin and thing, such as "payments.refunds"; the same name is the same value
 * @param missing the error of a reader that comes before the owner, or without it
 */
export function published<T>(name: string, missing: Missing): Published<T> {
  const find = (): T | undefined => slots().get(name) as T | undefined;
  return {
    set: (value) => void slots().set(name, value),
    find,
    get: () => {
      const value = find();
      if (value === undefined) {
        throw new MedusaError(MedusaError.Types.UNEXPECTED_STATE, missing.message, missing.code);
      }
      return value;
    },
  };
}

/**
 * A registry of the process, to which plugins add by key: drivers, gateways, integrations.
 *
 * @param name plugin and thing, such as "payments.charge-drivers"
 */
export function publishedMap<T>(name: string): Map<string, T> {
  const known = slots().get(name);
  if (known) {
    return known as Map<string, T>;
  }
  const made = new Map<string, T>();
  slots().set(name, made);
  return made;
}

/** The plugin that brings a module that is not there. @param what in Portuguese, with its article: "O módulo pix" */
export function moduleMissing(code: string, what: string, plugin: string): Missing {
  return { code, message: `${what} não está carregado: inclua o plugin ${plugin}.` };
}
