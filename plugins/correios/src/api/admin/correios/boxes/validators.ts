import { z } from "@medusajs/framework/zod";
import { paging, readQuery, sortBy } from "@mestres/platform/lib/list-query";

/** Larger than any service takes. */
const Side = z.number().int().min(1).max(200);

const box = {
  name: z.string().trim().min(1).max(80),
  length: Side,
  width: Side,
  height: Side,
  outer_length: Side,
  outer_width: Side,
  outer_height: Side,
  empty_grams: z.number().int().min(0).max(10_000),
  max_grams: z.number().int().min(1).max(100_000),
  /** Centavos. */
  cost: z.number().int().min(0).max(1_000_000),
  active: z.boolean(),
};

export const CreateShippingBox = z.strictObject({
  ...box,
  cost: box.cost.default(0),
  active: box.active.default(true),
});
export type CreateShippingBox = z.infer<typeof CreateShippingBox>;

export const UpdateShippingBox = z.strictObject(box).partial();
export type UpdateShippingBox = z.infer<typeof UpdateShippingBox>;

/** Columns that the list can be sorted by. */
export const BOX_SORTS = ["name", "length", "empty_grams", "max_grams", "cost", "created_at"] as const;

const Query = z.strictObject({
  ...paging(),
  q: z.string().trim().max(80).optional(),
  active: z.enum(["true", "false"]).optional(),
  order: sortBy(BOX_SORTS, "length"),
});
export type BoxesQuery = z.infer<typeof Query>;

/** Reads the list's query string. @throws MedusaError `shipping_box_filter_invalid`, naming the parameter */
export function readBoxesQuery(query: unknown): BoxesQuery {
  return readQuery(Query, query, "shipping_box_filter_invalid");
}
