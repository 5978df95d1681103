/** A box of the store as the API gives it: whole centimetres, grams and centavos. */
export type { ShippingBox as Box } from "../../../features/packing/domain/types";
export type { NewShippingBox as NewBox } from "../../../features/boxes/domain/types";
