import fc from "fast-check";
import { looksLikeNfeKey, normalizeNfeKey } from "../fiscal";
import {
  contentGrams,
  draftsOf,
  emptyDraft,
  packableLines,
  packInputOf,
  packedOf,
  planOf,
  problemOf,
} from "../packing-form";
import type { ParcelWithEvents } from "../types";

const lines = [
  { id: "a", title: "Café", quantity: 3, remaining: 3, weight: 250, unit_price: 4_590 },
  { id: "b", title: "Caneca", quantity: 1, remaining: 1, weight: null, unit_price: 6_000 },
];
const box = { id: "box_1", name: "Média" };
const measures = { grams: 900, length: 20, width: 16, height: 10 };

describe("packing by hand", () => {
  it("starts from the plan, in boxes still in use", () => {
    const suggestion = [
      {
        ...measures,
        box,
        items: [
          { id: "a", quantity: 2, weight: 250 },
          { id: "a", quantity: 1, weight: 250 },
        ],
      },
    ];
    const [draft] = draftsOf(planOf({ parcels: [], suggestion }, [box]));
    expect(draft).toMatchObject({ boxId: "box_1", quantities: { a: 3 }, grams: "" });
    const [gone] = draftsOf(planOf({ parcels: [], suggestion }, []));
    expect(gone).toMatchObject({ boxId: "", grams: "900", length: "20" });
    expect(draftsOf([])).toEqual([emptyDraft(1)]);
  });

  it("starts again from what was packed by hand and not bought", () => {
    const parcel = (state: string) =>
      ({
        ...measures,
        state,
        direction: "outbound",
        prepost_id: state === "ready" ? "PR1" : null,
        box_name: "Média",
        items: [{ id: "a", quantity: 1 }],
      }) as ParcelWithEvents;
    const order = {
      parcels: [parcel("packed"), parcel("ready")],
      shippable: [{ ...lines[0]!, remaining: 1 }],
    };
    expect(packableLines(order)).toMatchObject([{ id: "a", remaining: 2 }]);
    expect(planOf({ parcels: [parcel("packed"), parcel("ready")], suggestion: [] }, [box])).toMatchObject([
      { boxId: "box_1" },
    ]);
  });

  it("finds what is wrong before the server does", () => {
    const good = { ...emptyDraft(1), boxId: "box_1", quantities: { a: 3 } };
    expect(problemOf([good], lines)).toBeNull();
    expect(problemOf([good, emptyDraft(2)], lines)).toBe("empty");
    expect(problemOf([{ ...good, grams: "1,5" }], lines)).toBe("measure");
    expect(problemOf([{ ...good, boxId: "" }], lines)).toBe("box");
    expect(
      problemOf([{ ...good, boxId: "", grams: "900", length: "20", width: "16", height: "10" }], lines),
    ).toBeNull();
    expect(problemOf([{ ...good, quantities: { a: 4 } }], lines)).toBe("exceeded");
    expect(problemOf([good, { ...good, key: 2, quantities: { a: 1 } }], lines)).toBe("exceeded");
  });

  it("weighs only what it knows", () => {
    expect(contentGrams({ ...emptyDraft(1), quantities: { a: 2 } }, lines)).toBe(500);
    expect(contentGrams({ ...emptyDraft(1), quantities: { a: 2, b: 1 } }, lines)).toBeNull();
  });

  it("sends every item exactly as often as it was put into a parcel", () => {
    const quantities = fc.record({ a: fc.nat(5), b: fc.nat(5) });
    fc.assert(
      fc.property(fc.array(quantities, { maxLength: 5 }), (all) => {
        const drafts = all.map((own, at) => ({ ...emptyDraft(at), boxId: "box_1", quantities: own }));
        const sent = packInputOf(drafts).flatMap(({ items }) => items);
        for (const id of ["a", "b"]) {
          const sum = sent
            .filter((item) => item.id === id)
            .reduce((total, { quantity }) => total + quantity, 0);
          expect(sum).toBe(packedOf(drafts, id));
        }
        expect(sent.every(({ quantity }) => quantity > 0)).toBe(true);
      }),
    );
  });
});

it("reads an NF-e's key as a DANFE prints it", () => {
  const key = normalizeNfeKey("3126 1111 2223 3300 0181 5500 1000 0002 4810 0002 0234");
  expect(key).toHaveLength(44);
  expect(looksLikeNfeKey(key)).toBe(true);
  expect(looksLikeNfeKey(key.slice(1))).toBe(false);
});
