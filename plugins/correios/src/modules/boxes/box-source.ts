import { moduleMissing, published } from "@mestres/platform/lib/published";
import type { ShippingBox } from "../../features/packing/domain/types";

/** Other processes hear of a changed box only this much later. */
const KEEP_MS = 10_000;

/** Where the store's boxes come from: the module `shippingBoxes`, which providers cannot resolve. */
export type ShippingBoxSource = {
  /** Every active box. */
  listActive(): Promise<ShippingBox[]>;
};

type State = {
  source: ShippingBoxSource;
  known?: { boxes: ShippingBox[]; until: number };
  loading?: Promise<ShippingBox[]>;
};

/* The provider lives in the fulfilment module's container and cannot resolve ours. */
const slot = published<State>(
  "correios.boxes",
  moduleMissing("shipping_boxes_missing", "O módulo de caixas", "@mestres/correios"),
);

/** Publishes where boxes come from; the module does so on load. */
export function setShippingBoxSource(source: ShippingBoxSource | undefined): void {
  slot.set(source ? { source } : undefined);
}

/** Makes the next look a fresh one, as a change of a box does. */
export function forgetShippingBoxes(): void {
  const source = slot.find()?.source;
  slot.set(source ? { source } : undefined);
}

/**
 * The store's active boxes, at most ten seconds old. None without the module. A failure to read them never stands in
 * a quote's way: the last boxes known serve, or none.
 */
export async function activeShippingBoxes(now: () => number = Date.now): Promise<ShippingBox[]> {
  const current = slot.find();
  if (!current) {
    return [];
  }
  const { source, known } = current;
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
