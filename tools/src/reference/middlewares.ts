import { createRequire } from "node:module";
import type { Plugin } from "./plugin.js";

const require = createRequire(import.meta.url);
const Module = require("node:module") as {
  _load: (request: string, parent: unknown, isMain: boolean) => unknown;
};

/** What a plugin's middlewares say of a route. */
export type Rule = {
  methods: string[];
  matcher: string | RegExp;
  /** zod schemas of body and query, as the validating middlewares were given them. */
  body?: unknown;
  query?: unknown;
  policies: string[];
};

type Validating = { schema?: unknown; validates?: "body" | "query" };
type Declared = {
  method?: string | string[];
  methods?: string[];
  matcher: string | RegExp;
  middlewares?: Validating[];
  policies?: unknown;
};

/** Medusa's validators hide their schema in a closure: while middlewares load, these tell it. */
function telling(real: Record<string, unknown>): Record<string, unknown> {
  const told =
    (validates: "body" | "query") =>
    (schema: unknown): Validating =>
      Object.assign(() => undefined, { schema, validates });
  return { ...real, validateAndTransformBody: told("body"), validateAndTransformQuery: told("query") };
}

function policyNames(policies: unknown): string[] {
  const list = Array.isArray(policies) ? policies : policies ? [policies] : [];
  return list.map((one: string | { resource?: string; operation?: string | string[] }) =>
    typeof one === "string" ? one : `${one.resource}:${[one.operation].flat().join("|")}`,
  );
}

/** Every entry of a plugin's `api/middlewares`, with its schemas and policies. Needs its build. */
export function readRules(plugin: Plugin): Rule[] {
  const load = Module._load;
  Module._load = function loadTelling(request, parent, isMain) {
    const loaded = load.call(this, request, parent, isMain);
    return request === "@medusajs/framework/http" ? telling(loaded as Record<string, unknown>) : loaded;
  };
  try {
    const { default: config } = require(`${plugin.built}/api/middlewares.js`) as {
      default: { routes?: Declared[] };
    };
    return (config.routes ?? []).map((route) => ({
      methods: [route.methods ?? route.method ?? []].flat(),
      matcher: route.matcher,
      body: route.middlewares?.find(({ validates }) => validates === "body")?.schema,
      query: route.middlewares?.find(({ validates }) => validates === "query")?.schema,
      policies: policyNames(route.policies),
    }));
  } finally {
    Module._load = load;
  }
}
