import type { MedusaContainer } from "@medusajs/framework/types";
import { withCatalogueMeasures } from "../read/catalogue-measures";
import { packableItems } from "../domain/packable-items";

const BAG = { weight: 285, length: 22, width: 13, height: 8 };
const asked: string[][] = [];

/** A catalogue with a kit of two bags, and a mug that only its product measures. */
const catalogue = {
  hasRegistration: () => true,
  resolve: () => ({
    graph: ({ filters }: { filters: { id: string[] } }) => {
      asked.push(filters.id);
      const all = [
        {
          id: "kit",
          weight: null,
          inventory_items: [{ required_quantity: 2, inventory: BAG }],
          product: null,
        },
        { id: "mug", product: { weight: 390, length: 12, width: 12, height: 10 } },
      ];
      return Promise.resolve({ data: all.filter(({ id }) => filters.id.includes(id)) });
    },
  }),
} as unknown as MedusaContainer;

beforeEach(() => {
  asked.length = 0;
});

it("asks only about what core's lines leave open, once, and packs by the answer", async () => {
  const lines = [
    { id: "a", variant_id: "bag", quantity: 1, variant: BAG },
    { id: "b", variant_id: "kit", quantity: 1, variant: { weight: null } },
    { id: "c", quantity: 1, variant: { id: "mug" }, product: { weight: 390 } },
    { id: "d", variant_id: "course", quantity: 1, requires_shipping: false, variant: {} },
    { id: "e", quantity: 1, variant: null },
  ];
  const items = packableItems(await withCatalogueMeasures(lines, catalogue));
  expect(asked).toEqual([["kit", "mug"]]);
  expect(items.map(({ id, weight, height }) => [id, weight, height !== null])).toEqual([
    ["a", 285, true],
    ["b", 570, true],
    ["c", 390, true],
    ["e", null, false],
  ]);
});

it("asks nothing for a cart of measured things, nor where there is no application", async () => {
  await withCatalogueMeasures([{ variant_id: "bag", variant: BAG }], catalogue);
  expect(asked).toEqual([]);
  const kit = [{ variant_id: "kit", variant: {} }];
  expect(await withCatalogueMeasures(kit)).toEqual(kit);
});
