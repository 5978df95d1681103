import { createRequire } from "node:module";
import fc from "fast-check";
import { fillIn, migrationName, NameError, namesOf, pluralOf } from "../names.js";

const { pluralize } = createRequire(__filename)("@medusajs/framework/utils") as {
  pluralize: (noun: string) => string;
};

describe("names of a new plugin", () => {
  it("come in every form that code needs", () => {
    expect(namesOf("roast-floor", "green-lot", "Migration1")).toMatchObject({
      __plugin_snake__: "roast_floor",
      __Plugin__: "Roast floor",
      __things__: "green-lots",
      __Model__: "RoastFloorGreenLot",
      __Models__: "RoastFloorGreenLots",
      __model_snake__: "roast_floor_green_lot",
      __moduleKey__: "roastFloorGreenLots",
      __CONST__: "ROAST_FLOOR_GREEN_LOTS",
      __i18n__: "mestresRoastFloor",
      __a_thing__: "a green-lot",
    });
    expect(namesOf("erp", "entry", "Migration1")).toMatchObject({
      __a_thing__: "an entry",
      __A_thing__: "An entry",
    });
  });

  it.each(["", "Erp", "erp_stock", "erp-", "-erp", "1erp", "e--p", "../erp", "a".repeat(31)])(
    "are not %j",
    (name) => {
      expect(() => namesOf(name, "lot", "Migration1")).toThrow(NameError);
      expect(() => namesOf("erp", name, "Migration1")).toThrow(NameError);
    },
  );

  it("are not those of the project's own packages", () => {
    expect(() => namesOf("backend", "lot", "Migration1")).toThrow(/already/);
  });

  it.each(["lot", "box", "entry", "batch", "day", "wish", "class", "company", "lead"])(
    "have the plural of %s that Medusa's services use",
    (noun) => {
      expect(pluralOf(noun)).toBe(pluralize(noun));
    },
  );
});

describe("filling in", () => {
  const names = namesOf("erp", "lot", "Migration1");

  it("takes the longer of two marks that begin alike, and leaves the rest", () => {
    expect(
      fillIn("__Model__Row __Models__Service __model_snake___id __CONST___MODULE __dirname", names),
    ).toBe("ErpLotRow ErpLotsService erp_lot_id ERP_LOTS_MODULE __dirname");
  });
});

describe("a migration's name", () => {
  it("is one that no other has, however many are made in one second", () => {
    const day = fc.date({ min: new Date("2026-01-01"), max: new Date("2030-01-01"), noInvalidDate: true });
    fc.assert(
      fc.property(day, (now) => {
        const known = new Set<string>();
        for (let made = 0; made < 5; made += 1) {
          known.add(migrationName(known, now));
        }
        expect(known.size).toBe(5);
        expect([...known].every((name) => /^Migration\d{14}$/.test(name))).toBe(true);
      }),
      { numRuns: 20 },
    );
  });
});
