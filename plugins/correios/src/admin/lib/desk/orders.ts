/** Orders at the packing table, as the server answers and takes them. Money in centavos, weight in grams, sides in cm. */
import type { AsJson } from "@mestres/platform/lib/as-json";
import type { OrderPanel } from "../../../features/parcels/read/order-panel";
import type { OrderToPack } from "../../../features/parcels/read/to-pack";

/** One parcel as packed by hand; without measures those of its box and items count. */
export type { HandPacked as PackInput } from "../../../features/parcels/domain/by-hand";
export type { LabelOutcome as LabelResult } from "../../../features/parcels/domain/label-outcome";
export type { ShippableLine } from "../../../features/parcels/domain/shippable";
/** What fits into one parcel by the plan of the quote. */
export type { PackedParcel as PlannedParcel } from "../../../features/packing/domain/types";

/** An order with something left to pack or to buy a label for. */
export type ToPackOrder = AsJson<OrderToPack>;

/** What was packed of an order, and what packing the rest takes. */
export type OrderParcels = AsJson<OrderPanel>;
/** One of the store's boxes in use. */
export type BoxChoice = OrderParcels["boxes"][number];
