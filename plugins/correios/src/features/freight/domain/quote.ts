import type { PackedParcel } from "../../packing/domain/types";

/** A parcel with what is declared of its worth, in centavos; 0 when nothing is. */
export type DeclaredParcel = Pick<PackedParcel, "grams" | "length" | "width" | "height"> & {
  declared: number;
};

export type CarriageQuote = {
  /** What the Correios ask for all parcels, or the table says that they will; centavos. */
  cost: number;
  /** Business days from today to delivery, handling included; null when nobody gives a deadline. */
  days: number | null;
  /** Local date; null with `days`. */
  deliverBy: string | null;
  /** Whether a price is from the fallback table. */
  estimated: boolean;
};

/** A parcel, and what of its worth is declared to the Correios, in centavos; 0 when nothing is. */
export type QuotedParcel = {
  declared: number;
} & PackedParcel;
