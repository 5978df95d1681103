import fc from "fast-check";
import { packOrder } from "../../packing/domain/pack-order";
import { PAC, RULES } from "../../packing/__tests__/world";
import { usableBoxes } from "../../packing/domain/usable-boxes";
import { readBoxesQuery, CreateShippingBox } from "../../../api/admin/correios/boxes/validators";
import { assertBox } from "../domain/check";
import { SUGGESTED_BOXES } from "../domain/suggested";

const stored = SUGGESTED_BOXES.map((box) => ({ id: box.name, ...box }));

describe("the suggested boxes", () => {
  it("are boxes that staff could have typed, each its own name, and that PAC takes", () => {
    for (const box of SUGGESTED_BOXES) {
      expect(CreateShippingBox.parse(box)).toEqual(box);
      expect(() => assertBox(box)).not.toThrow();
    }
    expect(new Set(SUGGESTED_BOXES.map(({ name }) => name.toLowerCase())).size).toBe(SUGGESTED_BOXES.length);
    expect(usableBoxes(stored, PAC)).toHaveLength(SUGGESTED_BOXES.length);
  });

  it.each([
    ["a bag of 250 g", 1, [285, 22, 13, 8], "PP"],
    ["two bags of 250 g", 2, [285, 22, 13, 8], "P "],
    ["a bag of 500 g", 1, [545, 28, 15, 9], "P "],
    ["a kit", 1, [1020, 32, 24, 10], "M"],
    ["a bag of 1 kg", 1, [1070, 34, 18, 11], "M"],
    ["six bags of 250 g", 6, [285, 22, 13, 8], "G "],
  ])("hold %s as their names say", (_, quantity, [weight, length, width, height], name) => {
    const item = { quantity, weight: weight!, length: length!, width: width!, height: height! };
    const parcels = packOrder([item], stored, PAC, RULES);
    expect(parcels).toHaveLength(1);
    expect(parcels[0]?.box?.name).toMatch(new RegExp(`^${name}`));
  });
});

describe("a box", () => {
  const [box] = SUGGESTED_BOXES;

  it.each(["length", "width", "height"] as const)("is refused when its outside has too little %s", (side) => {
    const wrong = { ...box!, [`outer_${side}`]: box![side] - 1 };
    expect(() => assertBox(wrong)).toThrow(
      expect.objectContaining({
        code: "shipping_box_outside_too_small",
        message: expect.stringContaining(`${box![side]} cm`),
      }),
    );
    expect(() => assertBox({ ...box!, [`outer_${side}`]: box![side] })).not.toThrow();
  });

  it("is refused with a field that is missing, unknown, or no whole number in its range", () => {
    const { name: _, ...nameless } = box!;
    for (const wrong of [
      nameless,
      { ...box!, id: "box_1" },
      { ...box!, width: 10.5 },
      { ...box!, height: 201 },
    ]) {
      expect(CreateShippingBox.safeParse(wrong).success).toBe(false);
    }
  });
});

describe("the list's query", () => {
  it("has defaults, reads numbers, and keeps sorting to known columns", () => {
    expect(readBoxesQuery({})).toEqual({ limit: 20, offset: 0, order: "length" });
    expect(readBoxesQuery({ limit: "5", offset: "10", order: "-cost", active: "false", q: " m " })).toEqual({
      limit: 5,
      offset: 10,
      order: "-cost",
      active: "false",
      q: "m",
    });
  });

  it("answers anything else with a code, never with another error", () => {
    for (const [query, name] of [
      [{ limit: "0" }, "limit"],
      [{ order: "deleted_at" }, "order"],
      [{ active: "sim" }, "active"],
      [{ id: "x" }, "desconhecido"],
    ] as const) {
      expect(() => readBoxesQuery(query)).toThrow(
        expect.objectContaining({
          code: "shipping_box_filter_invalid",
          message: expect.stringContaining(name),
        }),
      );
    }
    fc.assert(
      fc.property(fc.dictionary(fc.string(), fc.anything()), (query) => {
        try {
          expect(readBoxesQuery(query).limit).toBeGreaterThan(0);
        } catch (error) {
          expect(error).toMatchObject({ code: "shipping_box_filter_invalid" });
        }
      }),
    );
  });
});
