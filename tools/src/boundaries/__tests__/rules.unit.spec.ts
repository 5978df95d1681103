import { featuresIn } from "../feature-order.js";
import { placeOf } from "../floors.js";
import { findBreaks } from "../rules.js";

const at = (file: string) => `plugins/erp/src/${file}`;
const order = () => ["production", "purchasing"];
const broken = (from: string, to: string) =>
  findBreaks([{ from: at(from), to: to.startsWith("@") ? to : at(to) }], order).map(({ rule }) => rule);

describe("floors", () => {
  it.each([
    [
      "a use case may import its module",
      "features/production/use-cases/release-lot.ts",
      "modules/production/service.ts",
    ],
    [
      "a module may import its domain",
      "modules/production/service.ts",
      "features/production/domain/states.ts",
    ],
    ["a module may import the events", "modules/production/service.ts", "events.ts"],
    ["a driver may import a module", "drivers/bling/driver.ts", "modules/production/keys.ts"],
    [
      "a door may import a use case",
      "api/admin/erp/lots/route.ts",
      "features/production/use-cases/release-lot.ts",
    ],
    ["a door may import what stands beside it", "api/middlewares.ts", "api/admin/erp/lots/middlewares.ts"],
    [
      "a provider may import a use case",
      "providers/lots/service.ts",
      "features/production/use-cases/release-lot.ts",
    ],
    ["the store API's types are those of the doors", "store-api.ts", "api/store/lots/validators.ts"],
  ])("%s", (_name, from, to) => {
    expect(broken(from, to)).toEqual([]);
  });

  it.each([
    ["domain to a module", "features/production/domain/sums.ts", "modules/production/service.ts"],
    ["a module to a feature", "modules/production/service.ts", "features/production/read/list.ts"],
    ["a feature to a provider", "features/production/use-cases/release-lot.ts", "providers/lots/service.ts"],
    ["settings to a driver", "settings.ts", "drivers/bling/client.ts"],
    ["a workflow to a door", "workflows/index.ts", "api/middlewares.ts"],
  ])("refuses %s", (_name, from, to) => {
    expect(broken(from, to)).toEqual(["floors"]);
  });

  it("refuses one door in another", () => {
    expect(broken("jobs/sweep-lots.ts", "api/admin/erp/lots/query.ts")).toEqual(["doors"]);
  });

  it("refuses modules, drivers and providers that know one another", () => {
    expect(broken("modules/production/service.ts", "modules/purchasing/keys.ts")).toEqual(["rooms"]);
    expect(broken("drivers/bling/client.ts", "drivers/omie/client.ts")).toEqual(["rooms"]);
    expect(broken("modules/production/service.ts", "modules/production/models/lot.ts")).toEqual([]);
  });

  it("finds a file that has no place, once", () => {
    const imports = ["events.ts", "settings.ts"].map((to) => ({ from: at("helpers/lots.ts"), to: at(to) }));
    expect(findBreaks(imports, order)).toEqual([{ rule: "skeleton", from: at("helpers/lots.ts"), to: "" }]);
    expect(placeOf(at("features/production/states.ts"))).toBeUndefined();
  });
});

describe("features", () => {
  it("import downwards, and only what is open", () => {
    const from = "features/production/use-cases/release-lot.ts";
    expect(broken(from, "features/purchasing/domain/receipt.ts")).toEqual([]);
    expect(broken(from, "features/purchasing/read/list.ts")).toEqual([]);
    expect(broken(from, "features/purchasing/settings.ts")).toEqual([]);
    expect(broken(from, "features/purchasing/use-cases/receive.ts")).toEqual(["use-cases"]);
    expect(broken(from, "features/purchasing/mail/compose.ts")).toEqual(["use-cases"]);
  });

  it("do not import upwards, nor what the list does not name", () => {
    const from = "features/purchasing/domain/receipt.ts";
    expect(broken(from, "features/production/domain/states.ts")).toEqual(["features"]);
    expect(broken(from, "features/stock/domain/states.ts")).toEqual(["features"]);
  });

  it("stand in ARCHITECTURE.md as a numbered list, under their heading only", () => {
    const text =
      "# A\n\n1. **other**: no\n\n## Features\n\n1. **a-b**: first,\n   goes on\n2. **c**: last\n\n## Tables\n\n1. **d**: no\n";
    expect(featuresIn(text)).toEqual(["a-b", "c"]);
    expect(featuresIn("# Nothing\n")).toEqual([]);
  });
});

describe("plugins", () => {
  const from = "features/production/use-cases/release-lot.ts";

  it("stand on platform and brasil, and meet others by what these show", () => {
    for (const to of [
      "@mestres/platform/lib/states",
      "@mestres/brasil/lib/cep",
      "@mestres/payments-br/events",
      "@mestres/correios/workflows",
      "@mestres/admin-kit",
      "@medusajs/framework/utils",
    ]) {
      expect(broken(from, to)).toEqual([]);
    }
  });

  it("do not reach into another", () => {
    expect(broken(from, "@mestres/payments-br/modules/pix")).toEqual(["plugins"]);
    const [one] = findBreaks([{ from: at(from), to: "plugins/coffee/src/lib/text.ts" }], order);
    expect(one?.rule).toBe("plugins");
  });

  it("keep the ground on the ground", () => {
    const imports = [
      { from: "plugins/brasil/src/lib/cep.ts", to: "@mestres/platform/lib/sql" },
      { from: "plugins/brasil/src/lib/cep.ts", to: "@mestres/payments-br/events" },
      { from: "plugins/platform/src/lib/sql.ts", to: "@mestres/brasil/lib/cep" },
    ];
    expect(findBreaks(imports, order).map(({ to }) => to)).toEqual([
      "@mestres/payments-br/events",
      "@mestres/brasil/lib/cep",
    ]);
  });
});
