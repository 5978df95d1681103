import { listQuery } from "@mestres/admin-kit/lib";
import { CreateShippingBox, readBoxesQuery } from "../../../../api/admin/correios/boxes/validators";
import { assertBox } from "../../../../features/boxes/domain/check";
import { SUGGESTED_BOXES } from "../../../../features/boxes/domain/suggested";
import { chargedGrams } from "../../../../features/packing/domain/charged-weight";
import { cubicGrams } from "../cubic";
import { draftOf, EMPTY_DRAFT, INNER, NUMBERS, readDraft } from "../draft";
import { BOXES } from "../lists";

const typed = {
  ...EMPTY_DRAFT,
  name: " Caixa M ",
  length: "30",
  width: "20",
  height: "15",
  empty_grams: "180",
  max_grams: "8000",
  cost: "3,2",
};

describe("a box that is typed", () => {
  it("means what the server takes, an outside left open being a centimetre more", () => {
    const { value: box } = readDraft({ ...typed, outer_height: "18" });
    expect(box).toEqual({
      name: "Caixa M",
      length: 30,
      width: 20,
      height: 15,
      outer_length: 31,
      outer_width: 21,
      outer_height: 18,
      empty_grams: 180,
      max_grams: 8_000,
      cost: 320,
      active: true,
    });
    expect(CreateShippingBox.parse(box)).toEqual(box);
    expect(() => assertBox(box as never)).not.toThrow();
  });

  it("comes back as it was when it is opened again", () => {
    for (const { ...box } of SUGGESTED_BOXES) {
      expect(readDraft(draftOf({ id: "box_1", ...box }))).toEqual({ value: box });
    }
  });

  it("tells each field that is wrong", () => {
    expect(readDraft(EMPTY_DRAFT).problems).toEqual({
      name: "required",
      ...Object.fromEntries([...INNER, "empty_grams", "max_grams"].map((field) => [field, "required"])),
    });
    expect(
      readDraft({ ...typed, length: "12,5", outer_width: "19", max_grams: "0", cost: "muito" }).problems,
    ).toEqual({
      length: "whole",
      outer_width: "outside",
      max_grams: "whole",
      cost: "cost",
    });
  });

  it("has the server's limits", () => {
    const box = readDraft(typed).value!;
    const big = {
      ...box,
      outer_length: 200,
      outer_width: 200,
      outer_height: 200,
      length: 1,
      width: 1,
      height: 1,
    };
    for (const [field, { min, max }] of Object.entries(NUMBERS)) {
      for (const [value, good] of [
        [min, true],
        [max, true],
        [min - 1, false],
        [max + 1, false],
      ] as const) {
        expect([field, value, CreateShippingBox.safeParse({ ...big, [field]: value }).success]).toEqual([
          field,
          value,
          good,
        ]);
      }
    }
    expect(readDraft({ ...typed, cost: "10.000,00" })).toMatchObject({ value: { cost: 1_000_000 } });
    expect(readDraft({ ...typed, cost: "10.000,01" })).toMatchObject({ problems: { cost: "cost" } });
  });

  it("shows the cubic weight by the rule that packing charges by", () => {
    expect(cubicGrams([50, 40, 30])).toBe(chargedGrams(1, 50, 40, 30));
    expect(cubicGrams([50, 40, 0])).toBeNull();
    expect(cubicGrams([50, Number.NaN, 3])).toBeNull();
  });
});

it("asks for boxes in ways that the server takes, whatever stands in the address", () => {
  const asked = { q: "kit", order: "-cost", offset: "20", active: '"false"' };
  expect(listQuery(asked, BOXES)).toEqual({
    limit: 20,
    offset: 20,
    q: "kit",
    order: "-cost",
    active: "false",
  });
  const wild = { q: "", order: "id;drop", offset: "-4", active: "x" };
  expect(listQuery(wild, BOXES)).toEqual({ limit: 20, offset: 0 });
  for (const address of [asked, wild, ...BOXES.sorts.map((order) => ({ order }))]) {
    expect(() => readBoxesQuery(listQuery(address, BOXES))).not.toThrow();
  }
});
