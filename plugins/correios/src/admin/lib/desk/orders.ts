/** Orders at the packing table, as the server answers and takes them. Money in centavos, weight in grams, sides in cm. */
import type { ParcelState } from "../../../features/parcels/domain/state";
import type { ParcelView, ParcelWithEvents } from "./types";

/** What fits into one parcel by the plan of the quote. */
export type PlannedParcel = {
  box: { id: string; name: string } | null;
  grams: number;
  length: number;
  width: number;
  height: number;
  items: { id: string; title?: string; quantity: number; weight: number }[];
};

/** An order with something left to pack or to buy a label for. */
export type ToPackOrder = {
  order_id: string;
  display_id: number;
  created_at: string;
  customer_name: string;
  cep: string;
  city: string;
  state: string;
  service: string | null;
  /** Local date of the promise; null when none was made. */
  deliver_by: string | null;
  total: number;
  items_count: number;
  parcels_planned: PlannedParcel[];
  /** Parcels packed by hand whose label is not bought. */
  packed: ParcelView[];
  /** Parcels that the Correios refused. */
  failed: { parcel_id: string; label_error: string | null }[];
};

/** A line that travels; `remaining` is what lies in no parcel yet. */
export type ShippableLine = {
  id: string;
  title: string;
  quantity: number;
  remaining: number;
  weight: number | null;
};

export type OrderParcels = {
  parcels: ParcelWithEvents[];
  shippable: ShippableLine[];
  suggestion: PlannedParcel[];
  /** Why there is no suggestion. */
  suggestion_error: { code: string; message: string } | null;
  service: { id: string; name: string } | null;
  /** The store's boxes in use. */
  boxes: BoxChoice[];
};

/** One of the store's boxes. */
export type BoxChoice = {
  id: string;
  name: string;
  length: number;
  width: number;
  height: number;
  max_grams: number;
};

/** One parcel as packed by hand; without measures those of its box and items count. */
export type PackInput = {
  box_id: string | null;
  items: { id: string; quantity: number }[];
  grams?: number;
  length?: number;
  width?: number;
  height?: number;
};

/** What became of one label that was to be bought. */
export type LabelResult = {
  order_id: string;
  parcel_id: string | null;
  ok: boolean;
  state: ParcelState | null;
  code?: string;
  message?: string;
};
