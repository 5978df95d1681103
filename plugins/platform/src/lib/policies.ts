import type { MiddlewareRoute } from "@medusajs/framework/http";
import { definePolicies, toPascalCase } from "@medusajs/framework/utils";
import { publishedMap } from "./published";
import type { RoleKey } from "./roles";
import type { LocalizedText } from "./settings-types";

type Method = "GET" | "POST" | "PUT" | "PATCH" | "DELETE";

/** "payment_case:settle": a resource, and what may be done to it. */
export type Policy = `${string}:${string}`;

/**
 * What a plugin says of its admin routes, in one table. Core's resources ("order", "customer") are named as they are;
 * `resources` adds what the plugin owns.
 */
export type PolicyTable = {
  /** The package. */
  plugin: string;
  resources: Readonly<Record<string, { label: LocalizedText; operations: readonly string[] }>>;
  /** "GET /admin/payments-br/cases": the policy that a person must have, or all of them. */
  routes: Readonly<Record<`${Method} /admin/${string}`, Policy | readonly Policy[]>>;
  /**
   * Policies by role. "*" stands for every resource or every operation; one with "!" before it takes away what "*"
   * gives. The owner has them all without being named. A policy for every operation of a resource goes to whoever has
   * them all, and to nobody from whom one is taken.
   */
  grants: Readonly<Partial<Record<Exclude<RoleKey, "owner">, readonly (Policy | `!${Policy}`)[]>>>;
};

const TABLES = "platform.policy-tables";

/** Every plugin's table, by its package. */
export function policyTables(): ReadonlyMap<string, PolicyTable> {
  return publishedMap<PolicyTable>(TABLES);
}

/**
 * Tells Medusa a plugin's policies, and the roles what they are given. Stands in a file of `src/policies`, which is
 * loaded before the modules start.
 */
export function pluginPolicies(table: PolicyTable): PolicyTable & ReturnType<typeof definePolicies> {
  publishedMap<PolicyTable>(TABLES).set(table.plugin, table);
  const defined = definePolicies(
    Object.entries(table.resources).flatMap(([resource, { label, operations }]) =>
      operations.map((operation) => ({
        name: `${operation === "*" ? "All" : toPascalCase(operation)}${toPascalCase(resource)}`,
        resource,
        operation,
        description: `${label.ptBR} · ${label.en}: ${operation}`,
      })),
    ),
  );
  return { ...table, ...defined };
}

/** A table's routes as middlewares: they stand before those that look at the body. */
export function policyRoutes({ routes }: Pick<PolicyTable, "routes">): MiddlewareRoute[] {
  return Object.entries(routes).map(([route, needed]) => {
    const [method, matcher] = route.split(" ") as [Method, string];
    return { matcher, methods: [method], policies: [needed].flat().map(splitPolicy) };
  });
}

/** "order:read" as Medusa writes it. */
export function splitPolicy(policy: string): { resource: string; operation: string } {
  const [resource = "", operation = ""] = policy.split(":");
  return { resource, operation };
}

/** What a role's grants, from all tables, come to among the policies that exist. */
export function grantedPolicies(
  role: RoleKey,
  tables: Iterable<Pick<PolicyTable, "grants">>,
  existing: readonly string[],
): string[] {
  if (role === "owner") {
    return [...existing];
  }
  const grants = [...tables].flatMap((table) => table.grants[role] ?? []);
  const given = grants.filter((grant) => !grant.startsWith("!"));
  const taken = grants.filter((grant) => grant.startsWith("!")).map((grant) => grant.slice(1));
  return existing.filter(
    (policy) =>
      given.some((pattern) => covers(pattern, policy)) && !taken.some((pattern) => meets(pattern, policy)),
  );
}

/** Whether two have an operation of a resource in common. */
function meets(one: string, other: string): boolean {
  return covers(one, other) || covers(other, one);
}

function covers(pattern: string, policy: string): boolean {
  const wanted = splitPolicy(policy);
  const { resource, operation } = splitPolicy(pattern);
  return ["*", wanted.resource].includes(resource) && ["*", wanted.operation].includes(operation);
}
