import { demandOf, lineName, type StockedLine } from "../domain/demand";
import { tooLittleInStock } from "../domain/errors";

const level = (place: string, stocked: number, reserved = 0, channel = "sc_1") => ({
  location_id: place,
  stocked_quantity: stocked,
  reserved_quantity: reserved,
  stock_locations: [{ id: place, sales_channels: [{ id: channel }] }],
});
const line = (
  id: string,
  parts: Record<string, number>,
  levels: object[] = [level("sloc_1", 10)],
  variant: object = {},
) =>
  ({
    id,
    product_title: "Serra Azul",
    variant_title: "250 g",
    variant: {
      manage_inventory: true,
      ...variant,
      inventory_items: Object.entries(parts).map(([item, required_quantity]) => ({
        inventory_item_id: item,
        required_quantity,
        inventory: { location_levels: levels },
      })),
    },
  }) as StockedLine;
const asked = (lines: StockedLine[], quantity = 1, channel: string | null = "sc_1") =>
  demandOf(
    lines,
    lines.map(({ id }) => ({ id, quantity })),
    channel,
  ).map(({ line_item_id, inventory_item_id, location_id, quantity: wanted }) => [
    line_item_id,
    inventory_item_id,
    location_id,
    Number(wanted),
  ]);

it("asks for each part of a kit, so often as it is in it", () => {
  expect(asked([line("a", { bag: 1 }), line("b", { bag: 2, cup: 1 })], 3)).toEqual([
    ["a", "bag", "sloc_1", 3],
    ["b", "bag", "sloc_1", 6],
    ["b", "cup", "sloc_1", 3],
  ]);
});

it("takes all lines of one item from the place that has enough for them together", () => {
  const levels = [level("sloc_1", 9, 6), level("sloc_2", 4)];
  expect(asked([line("a", { bag: 1 }, levels), line("b", { bag: 1 }, levels)], 2)).toEqual([
    ["a", "bag", "sloc_2", 2],
    ["b", "bag", "sloc_2", 2],
  ]);
  expect(asked([line("a", { bag: 1 }, levels)], 3)).toEqual([["a", "bag", "sloc_1", 3]]);
  // None has enough: the first one is asked, and refuses.
  expect(asked([line("a", { bag: 1 }, levels)], 9)).toEqual([["a", "bag", "sloc_1", 9]]);
});

it("takes only from places that the order's channel sells from", () => {
  const levels = [level("sloc_1", 10, 0, "sc_2"), level("sloc_2", 1)];
  expect(asked([line("a", { bag: 1 }, levels)])).toEqual([["a", "bag", "sloc_2", 1]]);
  expect(asked([line("a", { bag: 1 }, levels)], 1, null)).toEqual([["a", "bag", "sloc_1", 1]]);
  expect(() => asked([line("a", { bag: 1 }, [level("sloc_1", 10, 0, "sc_2")])])).toThrow(
    expect.objectContaining({
      code: "item_without_location",
      message: expect.stringContaining("Serra Azul, 250 g"),
    }),
  );
});

it("asks nothing of what is not kept in stock or not known, and says what is sold on order", () => {
  expect(asked([line("a", { bag: 1 }, [], { manage_inventory: false })])).toEqual([]);
  expect(demandOf([], [{ id: "a", quantity: 1 }], null)).toEqual([]);
  const [one] = demandOf(
    [line("a", { bag: 1 }, undefined, { allow_backorder: true })],
    [{ id: "a", quantity: 1 }],
    null,
  );
  expect(one).toMatchObject({ allow_backorder: true });
});

it("names lines and what is short of them", () => {
  expect(lineName({ id: "a", title: "Frete extra" })).toBe("Frete extra");
  expect(lineName({ id: "a", product_title: "Kit", variant_title: "Kit" })).toBe("Kit");
  const { message, code } = tooLittleInStock([
    { name: "Serra Azul", wanted: "4", left: "3" },
    { name: "Kit", wanted: "1.5", left: "-2" },
  ]) as Error & { code: string };
  expect(code).toBe("insufficient_inventory");
  expect(message).toBe(
    'Restam 3 de "Serra Azul" e o que sai pede 4, somados os kits e as linhas repetidas. ' +
      'Não há mais "Kit" em estoque, e o que sai pede 1,5. Ajuste as quantidades ou o estoque e confirme de novo.',
  );
});
