import { readdirSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { Policy } from "@medusajs/framework/utils";
import { grantedPolicies } from "../../lib/policies";
import { CORE_GRANTS } from "../core-grants";
import { CORE_MISSING } from "../core-missing";

type Asked = { resource: string; operation: string | string[] };
type Route = { policies?: Asked[] };

const core = path.dirname(require.resolve("@medusajs/medusa"));
const load = createRequire(__filename) as (file: string) => Record<string, unknown>;
const filesIn = (folder: string, wanted: RegExp): string[] =>
  readdirSync(path.join(core, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => wanted.test(file))
    .map((file) => path.join(core, folder, file));

const keysOf = ({ resource, operation }: Asked) => [operation].flat().map((one) => `${resource}:${one}`);

filesIn("policies", /\.js$/).forEach((file) => load(file));
/** Before our own are registered: this file imports none of the tables that do so. */
const registered = Object.values(Policy as Record<string, Asked>).flatMap(keysOf);
const asked = filesIn("api/admin", /(^|\/)middlewares\.js$/)
  .flatMap((file) => Object.values(load(file)))
  .flatMap((routes) => (Array.isArray(routes) ? (routes as Route[]) : []))
  .flatMap(({ policies }) => policies ?? [])
  .flatMap(keysOf);
const ours = Object.entries(CORE_MISSING).flatMap(([resource, { operations }]) =>
  operations.map((operation) => `${resource}:${operation}`),
);

it("registers all that core's routes ask for and core has not, and no more", () => {
  expect(registered.length).toBeGreaterThan(200);
  expect(asked.length).toBeGreaterThan(300);
  expect([...new Set(asked)].filter((key) => !registered.includes(key)).sort()).toEqual([...ours].sort());
});

it.each([
  ["manager", ours],
  ["finance", ["capture:create", "refund:create", "credit_line:create"]],
  ["marketing", ["price:*"]],
  ["buyer", ["inventory_item:*", "inventory_level:*"]],
  ["roaster", []],
  ["shipping", []],
  ["hr", []],
  ["support", []],
  ["editor", []],
] as const)("gives %s %j of them", (role, given) => {
  const existing = [...registered, ...ours];
  const policies = grantedPolicies(role, [{ grants: CORE_GRANTS }], existing);
  expect(policies.filter((key) => ours.includes(key))).toEqual([...given]);
});
