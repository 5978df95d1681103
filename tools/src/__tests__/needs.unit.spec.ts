import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { Policy } from "@medusajs/framework/utils";

const root = path.resolve(__dirname, "../../..");
const plugins = readdirSync(path.join(root, "plugins")).filter((name) =>
  existsSync(path.join(root, "plugins", name, "src", "admin")),
);

/** Every module of a folder, so that what they tell Medusa is told. */
function loadAll(folder: string): void {
  for (const file of readdirSync(folder).filter((name) => /(?<!\.d)\.[jt]s$/.test(name))) {
    require(path.join(folder, file));
  }
}

function* filesIn(folder: string): Generator<string> {
  for (const entry of existsSync(folder) ? readdirSync(folder, { withFileTypes: true }) : []) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory() && entry.name !== "__tests__") {
      yield* filesIn(file);
    } else if (/\.tsx?$/.test(entry.name)) {
      yield file;
    }
  }
}

const adminOf = (plugin: string) => path.join(root, "plugins", plugin, "src", "admin");
const textOf = (file: string) => readFileSync(file, "utf8");

/** Core's own policies, those of one plugin, and those of platform, which adds what core has forgotten. */
beforeAll(() => {
  loadAll(path.join(path.dirname(require.resolve("@medusajs/medusa/package.json")), "dist", "policies"));
  for (const plugin of plugins) {
    loadAll(path.join(root, "plugins", plugin, "src", "policies"));
  }
});

const existing = () =>
  new Set(
    Object.values(Policy as Record<string, { resource: string; operation: string }>).map(
      ({ resource, operation }) => `${resource}:${operation}`,
    ),
  );

it("finds the plugins, and core's policies", () => {
  expect(plugins).toEqual(expect.arrayContaining(["platform", "payments", "correios", "coffee", "brasil"]));
  expect(existing().has("order:read")).toBe(true);
  expect(existing().size).toBeGreaterThan(150);
});

describe.each(plugins)("the dashboard of %s", (plugin) => {
  it("names only policies that exist", () => {
    const named = [...filesIn(adminOf(plugin))].flatMap((file) =>
      [...textOf(file).matchAll(/"([a-z_]+:(?:[a-z_]+|\*))"/g)].map(([, policy = ""]) => policy),
    );
    const policies = existing();
    expect(named.filter((policy) => !policies.has(policy))).toEqual([]);
  });

  it("asks for a policy on every page, under the page's own address", () => {
    const routes = path.join(adminOf(plugin), "routes");
    const pages = [...filesIn(routes)].filter((file) => path.basename(file) === "page.tsx");
    const wrong = pages.filter((file) => {
      const address = `/${path.relative(routes, path.dirname(file)).split(path.sep).join("/")}`;
      const nested = textOf(file).includes("nested:") === textOf(file).includes("nested: config.nested");
      return !new RegExp(`page\\(\\s*\\{ path: "${address}", needs: `).test(textOf(file)) || !nested;
    });
    expect(wrong.map((file) => path.relative(root, file))).toEqual([]);
  });

  it("asks for a policy in every widget", () => {
    const widgets = [...filesIn(path.join(adminOf(plugin), "widgets"))];
    // The one that asks for all others has none of its own.
    const open = widgets.filter(
      (file) => !/onlyWith\(\s*NEEDS\./.test(textOf(file)) && !textOf(file).includes("<CoreNavigation />"),
    );
    expect(open.map((file) => path.relative(root, file))).toEqual([]);
  });
});
