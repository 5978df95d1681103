import { CreateShippingBox, readBoxesQuery } from "../../../../api/admin/correios/boxes/validators";
import { assertBox } from "../../../../features/boxes/domain/check";
import { SUGGESTED_BOXES } from "../../../../features/boxes/domain/suggested";
import { chargedGrams } from "../../../../features/packing/domain/charged-weight";
import { cubicGrams } from "../cubic";
import { draftOf, EMPTY_DRAFT, INNER, NUMBERS, readDraft, type NumberField } from "../draft";
import { boxesQueryOf, isUnfiltered } from "../query";

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
    const { box } = readDraft({ ...typed, outer_height: "18" }) as { box: object };
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
      expect(readDraft(draftOf({ id: "box_1", ...box }))).toEqual({ box });
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
    const { box } = readDraft(typed) as { box: Record<NumberField, number> };
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
    expect(readDraft({ ...typed, cost: "10.000,00" })).toMatchObject({ box: { cost: 1_000_000 } });
    expect(readDraft({ ...typed, cost: "10.000,01" })).toMatchObject({ problems: { cost: "cost" } });
  });

  it("shows the cubic weight by the rule that packing charges by", () => {
    expect(cubicGrams([50, 40, 30])).toBe(chargedGrams(1, 50, 40, 30));
    expect(cubicGrams([50, 40, 0])).toBeNull();
    expect(cubicGrams([50, Number.NaN, 3])).toBeNull();
  });
});

describe("the list's address", () => {
  it("becomes a query that the server takes, whatever stands in it", () => {
    const none = { q: undefined, order: undefined, offset: undefined, active: undefined };
    expect(boxesQueryOf(none, 20)).toEqual({ limit: 20, offset: 0 });
    const asked = { q: "kit", order: "-cost", offset: "20", active: '"false"' };
    expect(boxesQueryOf(asked, 20)).toEqual({
      limit: 20,
      offset: 20,
      q: "kit",
      order: "-cost",
      active: "false",
    });
    const wild = boxesQueryOf({ q: "", order: "id;drop", offset: "-4", active: "x" }, 20);
    expect(wild).toEqual({ limit: 20, offset: 0 });
    for (const query of [boxesQueryOf(asked, 20), wild]) {
      expect(() => readBoxesQuery(query)).not.toThrow();
    }
  });

  it("is unfiltered only where an empty list means that there is no box at all", () => {
    expect(isUnfiltered({ limit: 20, offset: 0, order: "name" })).toBe(true);
    for (const more of [{ q: "x" }, { active: "true" as const }, { offset: 20 }]) {
      expect(isUnfiltered({ limit: 20, offset: 0, ...more })).toBe(false);
    }
  });
});
