import type { InferTypeOf } from "@medusajs/framework/types";
import type { ParcelEventRow, ParcelRow } from "../../features/parcels/domain/parcel";
import type Parcel from "./models/parcel";
import type ParcelEvent from "./models/parcel-event";
import type ParcelLabel from "./models/parcel-label";

export type ParcelLabelRow = InferTypeOf<typeof ParcelLabel>;

/** Columns whose JSON the domain types more closely than the model can; the last is of the model's type alone. */
type Json = "items" | "recipient" | "content_declaration" | "raw_quoted_cost";
type Differing<A, B> = {
  [K in keyof A | keyof B]: K extends keyof A & keyof B ? ([A[K], B[K]] extends [B[K], A[K]] ? never : K) : K;
}[keyof A | keyof B];
type Agree<A, B> = [Differing<A, B>] extends [never] ? true : Differing<A, B>;

/** The compiler refuses a `true` here where a model and the row that the domain declares differ, and names the column. */
export const COLUMNS_AGREE: [
  parcel: Agree<Omit<InferTypeOf<typeof Parcel>, Json>, Omit<ParcelRow, Json>>,
  event: Agree<InferTypeOf<typeof ParcelEvent>, ParcelEventRow>,
] = [true, true];
