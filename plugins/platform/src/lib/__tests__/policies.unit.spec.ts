import { grantedPolicies, pluginPolicies, policyRoutes, policyTables } from "../policies";
import { builtInRole, OWNER_ROLE_ID, ROLES } from "../roles";

const EXISTING = ["order:read", "order:update", "api_key:create", "parcel:buy"];
const tables = [
  { grants: { manager: ["*:*", "!api_key:create"], support: ["order:*"], hr: ["*:read"] } },
  { grants: { support: ["parcel:buy", "ghost:read"], manager: ["!parcel:*"] } },
] as const;

it.each([
  ["owner", EXISTING],
  ["manager", ["order:read", "order:update"]],
  ["support", ["order:read", "order:update", "parcel:buy"]],
  ["hr", ["order:read"]],
  ["buyer", []],
] as const)("gives %s what all tables say, of what exists", (role, policies) => {
  expect(grantedPolicies(role, tables, EXISTING)).toEqual(policies);
});

it("gives what covers every operation of a resource to whoever has them all", () => {
  const existing = ["price:*", "price:read", "api_key:*", "api_key:read", "parcel:*"];
  expect(grantedPolicies("manager", tables, existing)).toEqual(["price:*", "price:read", "api_key:read"]);
  expect(grantedPolicies("hr", tables, existing)).toEqual(["price:read", "api_key:read"]);
  expect(grantedPolicies("support", [{ grants: { support: ["price:*"] } }], existing)).toEqual([
    "price:*",
    "price:read",
  ]);
});

it("turns a table into middlewares, and keeps it for the roles", () => {
  const table = pluginPolicies({
    plugin: "@mestres/test",
    resources: { roast_lot: { label: { ptBR: "Lote", en: "Lot" }, operations: ["read", "release"] } },
    routes: {
      "GET /admin/lots": "roast_lot:read",
      "POST /admin/lots/:id/release": ["roast_lot:release", "order:read"],
    },
    grants: {},
  });
  expect(policyRoutes(table)).toEqual([
    { matcher: "/admin/lots", methods: ["GET"], policies: [{ resource: "roast_lot", operation: "read" }] },
    {
      matcher: "/admin/lots/:id/release",
      methods: ["POST"],
      policies: [
        { resource: "roast_lot", operation: "release" },
        { resource: "order", operation: "read" },
      ],
    },
  ]);
  expect(policyTables().get("@mestres/test")?.routes).toBe(table.routes);
});

it("knows each role by its row, in two languages, with a sentence of its own", () => {
  expect(builtInRole(OWNER_ROLE_ID)?.key).toBe("owner");
  expect(builtInRole("role_other")).toBeUndefined();
  const texts = ROLES.flatMap(({ name, purpose }) => [name.ptBR, name.en, purpose.ptBR, purpose.en]);
  // "Marketing", "Editor" are the same in both.
  expect(new Set(texts).size).toBe(texts.length - 2);
});
