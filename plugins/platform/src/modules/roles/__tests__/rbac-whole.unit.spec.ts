import { hasRbacModule } from "../loaders/rbac-whole";

it.each([
  ["a plain application, where core lists it disabled", { resolve: "x", disable: true }, false],
  ["an application that leaves it out", undefined, false],
  ["an application that switches it off", false, false],
  ["an application that has it", { resolve: "@medusajs/medusa/rbac" }, true],
])("tells whether the module of roles runs: %s", (_, rbac, runs) => {
  expect(hasRbacModule({ modules: { rbac } })).toBe(runs);
});

it("takes a configuration without modules for one without roles", () => {
  expect(hasRbacModule({})).toBe(false);
});
