import fc from "fast-check";
import { outOfStock } from "../domain/errors";
import { findShortages } from "../domain/shortages";
import type { StockCart, StockVariant } from "../domain/types";

const CHANNEL = "sc_shop";
type Part = { item: string; required?: number };
/** What lies where, as text "location": [stocked, reserved]. */
type Stock = Record<string, Record<string, [number, number]>>;

function variantOf(id: string, parts: Part[], stock: Stock, more: Partial<StockVariant> = {}): StockVariant {
  return {
    id,
    manage_inventory: true,
    allow_backorder: false,
    inventory_items: parts.map(({ item, required = 1 }) => ({
      inventory_item_id: item,
      required_quantity: required,
      inventory: {
        location_levels: Object.entries(stock[item] ?? {}).map(([location_id, [stocked, reserved]]) => ({
          location_id,
          raw_stocked_quantity: { value: String(stocked) },
          stocked_quantity: stocked,
          raw_reserved_quantity: { value: String(reserved) },
          reserved_quantity: reserved,
          stock_locations: [
            { id: location_id, sales_channels: [{ id: location_id === "elsewhere" ? "sc_other" : CHANNEL }] },
          ],
        })),
      },
    })),
    ...more,
  };
}

const cartOf = (...lines: [StockVariant, number | string][]): StockCart => ({
  id: "cart_1",
  sales_channel_id: CHANNEL,
  items: lines.map(([variant, quantity], index) => ({
    id: `line_${index}`,
    variant_id: variant.id,
    quantity,
    variant,
  })),
});

describe("what a cart asks for beyond the stock", () => {
  it("AS-01: a bag and a kit that holds it draw on the same two", () => {
    const stock: Stock = { bag: { sp: [2, 0] } };
    const bag = variantOf("bag_250", [{ item: "bag" }], stock);
    const kit = variantOf("kit", [{ item: "bag" }], stock);
    expect(findShortages(cartOf([bag, 2]))).toEqual([]);
    expect(findShortages(cartOf([bag, 2], [kit, 2]))).toEqual([
      { inventory_item_id: "bag", location_id: "sp", wanted: "4", left: "2" },
    ]);
  });

  it("AS-02: one variant on two lines", () => {
    const bag = variantOf("bag_250", [{ item: "bag" }], { bag: { sp: [4, 0] } });
    expect(findShortages(cartOf([bag, 3], [bag, 3]))).toMatchObject([{ wanted: "6", left: "4" }]);
    expect(findShortages(cartOf([bag, 1], [bag, 3]))).toEqual([]);
  });

  it("counts a kit by how many of each it holds, and what others have reserved", () => {
    const stock: Stock = { bag: { sp: [10, 3] }, cup: { sp: [1, 0] } };
    const kit = variantOf("kit", [{ item: "bag", required: 3 }, { item: "cup" }], stock);
    expect(findShortages(cartOf([kit, 3]))).toEqual([
      { inventory_item_id: "bag", location_id: "sp", wanted: "9", left: "7" },
      { inventory_item_id: "cup", location_id: "sp", wanted: "3", left: "1" },
    ]);
  });

  it("asks nothing for what is not managed or may be sold without stock", () => {
    const stock: Stock = { bag: { sp: [1, 0] } };
    const loose = variantOf("course", [{ item: "bag" }], stock, { manage_inventory: false });
    const later = variantOf("later", [{ item: "bag" }], stock, { allow_backorder: true });
    const bag = variantOf("bag_250", [{ item: "bag" }], stock);
    expect(findShortages(cartOf([loose, 9], [later, 9], [bag, 1]))).toEqual([]);
  });

  it("looks only at the sales channel's locations, where core will reserve each line", () => {
    const stock: Stock = { bag: { elsewhere: [50, 0], sp: [2, 0], mg: [3, 0] } };
    const bag = variantOf("bag_250", [{ item: "bag" }], stock);
    expect(findShortages(cartOf([bag, 2], [bag, 3]))).toEqual([]);
    expect(findShortages(cartOf([bag, 2], [bag, 2]))).toMatchObject([{ location_id: "sp", wanted: "4" }]);
    expect(findShortages(cartOf([bag, 9]))).toMatchObject([{ location_id: "sp", wanted: "9", left: "2" }]);
    const abroad = variantOf("abroad", [{ item: "far" }], { far: { elsewhere: [5, 0] } });
    expect(findShortages(cartOf([abroad, 1]))).toMatchObject([{ wanted: "1", left: "0" }]);
  });

  it("adds decimals exactly, and an oversold item has none left", () => {
    const bulk = variantOf("bulk", [{ item: "beans" }], { beans: { sp: [0.3, 0] } });
    expect(findShortages(cartOf([bulk, "0.1"], [bulk, "0.2"]))).toEqual([]);
    const owed = variantOf("owed", [{ item: "beans" }], { beans: { sp: [1, 8] } });
    expect(findShortages(cartOf([owed, 1]))).toMatchObject([{ left: "0" }]);
  });

  it("at one location, refuses exactly when the sum of some item is more than what is there", () => {
    const items = ["a", "b", "c"];
    const kit = fc.uniqueArray(
      fc.record({ item: fc.constantFrom(...items), required: fc.integer({ min: 1, max: 4 }) }),
      { minLength: 1, selector: ({ item }) => item },
    );
    const stocked = fc.record(Object.fromEntries(items.map((item) => [item, fc.nat(30)])));
    const lines = fc.array(fc.tuple(kit, fc.integer({ min: 1, max: 6 })), { maxLength: 6 });
    fc.assert(
      fc.property(lines, stocked, (cart, there) => {
        const stock = Object.fromEntries(
          items.map((item) => [item, { sp: [there[item] ?? 0, 0] as [number, number] }]),
        );
        const sum = (item: string): number =>
          cart
            .flatMap(([parts, quantity]) =>
              parts.filter((part) => part.item === item).map(({ required }) => required * quantity),
            )
            .reduce((total, one) => total + one, 0);
        const short = findShortages(
          cartOf(
            ...cart.map(([parts, n], i): [StockVariant, number] => [variantOf(`v${i}`, parts, stock), n]),
          ),
        );
        const expected = items.filter((item) => sum(item) > (there[item] ?? 0));
        expect(short.map((one) => one.inventory_item_id).sort()).toEqual(expected);
        for (const one of short) {
          expect([one.wanted, one.left]).toEqual([
            String(sum(one.inventory_item_id)),
            String(there[one.inventory_item_id]),
          ]);
        }
      }),
    );
  });
});

it("says which product is short and what is left of it", () => {
  const error = outOfStock([
    { name: "Serra do Caparaó · 250 g", wanted: "4", left: "2.5" },
    { name: "Onça", wanted: "1", left: "0" },
  ]);
  expect(error).toMatchObject({ code: "insufficient_inventory", type: "not_allowed" });
  expect(error.message).toMatch(
    /Restam 2,5 de "Serra do Caparaó · 250 g" e este carrinho pede 4, .*"Onça" acabou/,
  );
});
