import type { ShippingBox } from "../../features/packing/domain/types";

/** Other processes hear of a changed box only this much later. */
const KEEP_MS = 10_000;

/** Where the store's boxes come from: the module `shippingBoxes`, which providers cannot resolve. */
export type ShippingBoxSource = {
  /** Every active box. */
  listActive(): Promise<ShippingBox[]>;
};

type State = {
  source?: ShippingBoxSource;
  known?: { boxes: ShippingBox[]; until: number };
  loading?: Promise<ShippingBox[]>;
};

/*
 * The provider and the module are loaded by different loaders, maybe from different copies of this file: there must
 * be one source per process.
 */
const STATE = Symbol.for("mestres.correios.boxes");
const processWide = globalThis as typeof globalThis & { [STATE]?: State };
const state = (): State => (processWide[STATE] ??= {});

/** Publishes where boxes come from; the module does so on load. */
export function setShippingBoxSource(source: ShippingBoxSource | undefined): void {
  processWide[STATE] = source ? { source } : {};
}

/** Makes the next look a fresh one, as a change of a box does. */
export function forgetShippingBoxes(): void {
  const { source } = state();
  processWide[STATE] = source ? { source } : {};
}

/**
 * The store's active boxes, at most ten seconds old. None without the module. A failure to read them never stands in
 * a quote's way: the last boxes known serve, or none.
 */
export async function activeShippingBoxes(now: () => number = Date.now): Promise<ShippingBox[]> {
  const current = state();
  const { source, known } = current;
  if (!source) {
    return [];
  }
  if (known && known.until > now()) {
    return known.boxes;
  }
  current.loading ??= source
    .listActive()
    .then((boxes) => {
      current.known = { boxes, until: now() + KEEP_MS };
      return boxes;
    })
    .finally(() => delete current.loading);
  try {
    return await current.loading;
  } catch {
    return known?.boxes ?? [];
  }
}
