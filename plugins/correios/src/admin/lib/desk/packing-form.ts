import type { OrderParcels, PackInput, ShippableLine } from "./orders";
import type { ParcelView } from "./types";

/** One parcel while it is being packed by hand. Measures as typed; empty where the box's and items' own count. */
export type Draft = {
  key: number;
  boxId: string;
  quantities: Record<string, number>;
  grams: string;
  length: string;
  width: string;
  height: string;
};

const MEASURES = ["grams", "length", "width", "height"] as const;

export function emptyDraft(key: number): Draft {
  return {
    key,
    boxId: "",
    quantities: {},
    grams: "",
    length: "",
    width: "",
    height: "",
  };
}

/** One parcel to start from. */
export type Plan = {
  boxId: string | null;
  grams: number;
  length: number;
  width: number;
  height: number;
  items: readonly { id: string; quantity: number }[];
};

/** A plan as drafts to start from; one empty parcel where there is no plan. Measures count where there is no box. */
export function draftsOf(plan: readonly Plan[]): Draft[] {
  if (!plan.length) {
    return [emptyDraft(1)];
  }
  return plan.map(({ boxId, items, ...parcel }, at) => {
    const quantities: Record<string, number> = {};
    for (const { id, quantity } of items) {
      quantities[id] = (quantities[id] ?? 0) + quantity;
    }
    const draft = { ...emptyDraft(at + 1), boxId: boxId ?? "", quantities };
    for (const name of boxId ? [] : MEASURES) {
      draft[name] = String(parcel[name]);
    }
    return draft;
  });
}

/** Packed, and nothing bought for it: packing again replaces it. */
export function isReplaceable({ state, prepost_id }: Pick<ParcelView, "state" | "prepost_id">): boolean {
  return state === "packed" || (state === "failed" && prepost_id === null);
}

/** The order's lines with what may be packed of each: what lies in no parcel, or in one that is replaced. */
export function packableLines({
  parcels,
  shippable,
}: Pick<OrderParcels, "parcels" | "shippable">): ShippableLine[] {
  const replaced = parcels.filter((one) => one.direction === "outbound" && isReplaceable(one));
  const inside = (id: string) =>
    replaced.flatMap(({ items }) => items).reduce((sum, one) => sum + (one.id === id ? one.quantity : 0), 0);
  return shippable
    .map((line) => ({ ...line, remaining: line.remaining + inside(line.id) }))
    .filter(({ remaining }) => remaining > 0);
}

/**
 * What to start packing from: what was packed by hand and not bought yet, which is packed anew, else the quote's plan.
 * A box that is no longer in use leaves its measures behind.
 */
export function planOf(
  { parcels, suggestion }: Pick<OrderParcels, "parcels" | "suggestion">,
  boxes: readonly { id: string; name: string }[],
): Plan[] {
  const packed = parcels.filter((one) => one.direction === "outbound" && isReplaceable(one));
  if (packed.length) {
    return packed.map((one) => ({
      ...one,
      boxId: boxes.find(({ name }) => name === one.box_name)?.id ?? null,
    }));
  }
  return suggestion.map((one) => ({
    ...one,
    boxId: boxes.some(({ id }) => id === one.box?.id) ? (one.box?.id ?? null) : null,
  }));
}

/** How many of a line lie in all drafts together. */
export function packedOf(drafts: readonly Draft[], lineId: string): number {
  return drafts.reduce((sum, { quantities }) => sum + (quantities[lineId] ?? 0), 0);
}

/** Grams of what lies in a draft, without its box; null when a weight is not known. */
export function contentGrams(draft: Draft, lines: readonly ShippableLine[]): number | null {
  let grams = 0;
  for (const { id, weight } of lines) {
    const quantity = draft.quantities[id] ?? 0;
    if (quantity && weight === null) {
      return null;
    }
    grams += quantity * (weight ?? 0);
  }
  return grams;
}

export type DraftProblem = "empty" | "measure" | "box" | "exceeded";

/** What keeps the drafts from being packed; null when they may. What is left over stays to be packed later. */
export function problemOf(drafts: readonly Draft[], lines: readonly ShippableLine[]): DraftProblem | null {
  for (const draft of drafts) {
    if (!Object.values(draft.quantities).some((quantity) => quantity > 0)) {
      return "empty";
    }
    if (MEASURES.some((name) => draft[name] && !/^[1-9]\d{0,5}$/.test(draft[name]))) {
      return "measure";
    }
    // A parcel in no box of ours is as large as whoever measured it says.
    if (!draft.boxId && MEASURES.some((name) => !draft[name])) {
      return "box";
    }
  }
  return lines.some(({ id, remaining }) => packedOf(drafts, id) > remaining) ? "exceeded" : null;
}

/** The drafts as the server takes them. */
export function packInputOf(drafts: readonly Draft[]): PackInput[] {
  return drafts.map((draft) => ({
    box_id: draft.boxId || null,
    items: Object.entries(draft.quantities)
      .filter(([, quantity]) => quantity > 0)
      .map(([id, quantity]) => ({ id, quantity })),
    ...Object.fromEntries(MEASURES.filter((name) => draft[name]).map((name) => [name, Number(draft[name])])),
  }));
}
