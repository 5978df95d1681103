/** Parcels as the server answers them. Money in integer centavos, weight in grams, sides in cm. */
import type { AsJson } from "@mestres/platform/lib/as-json";
import type { ParcelEventRow } from "../../../features/parcels/domain/parcel";
import type { OrderPanel } from "../../../features/parcels/read/order-panel";
import type { ParcelView as ServerParcelView } from "../../../features/parcels/read/view";

export { FISCAL_KINDS, type FiscalKind } from "../../../features/parcels/domain/parcel";

export type ParcelView = AsJson<ServerParcelView>;
export type ParcelEvent = AsJson<ParcelEventRow>;
export type ParcelWithEvents = AsJson<OrderPanel>["parcels"][number];
