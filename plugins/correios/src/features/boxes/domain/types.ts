import type { ShippingBox } from "../../packing/domain/types";

/** A box as staff describes it. */
export type NewShippingBox = Omit<ShippingBox, "id">;
export type ShippingBoxPatch = Partial<NewShippingBox>;

/** A box as the database keeps it. */
export type ShippingBoxRow = {
  created_at: Date;
  updated_at: Date;
} & ShippingBox;
