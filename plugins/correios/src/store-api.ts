/*
 * What the routes of the store API answer, as types: as JSON leaves them, instants as texts. Freight is integer centavos, unlike core's own fields, which are
 * reais.
 */
import type { AsJson } from "@mestres/platform/lib/as-json";
import type { Quote, QuoteList } from "./features/freight/use-cases/list-quotes";
import type { FreeFreightHint } from "./features/local-delivery/read/free-freight";
import type { OrderReturns, ReturnPreview } from "./features/returns/read/view";
import type { ShownParcel } from "./features/tracking/read/view";

export type { FreeFreightHint, Quote, ReturnPreview, ShownParcel };
export type { StorePostFreightQuotes as FreightQuotesBody } from "./api/store/freight/quotes/validators";
export type { RequestReturnBody } from "./api/store/orders/[id]/returns/validators";

/** `POST /store/freight/quotes` */
export type FreightQuotesResponse = QuoteList;
/** `GET /store/freight/free` */
export type FreeFreightResponse = { free_freight: FreeFreightHint | null };
/** `GET /store/orders/:id/parcels` */
export type OrderParcelsResponse = { parcels: ShownParcel[] };
/** `GET /store/parcels/:code` */
export type ParcelResponse = { parcel: ShownParcel };
/** `GET /store/orders/:id/returns`; what `POST` opened stands in `return` beside it */
export type OrderReturnsResponse = AsJson<OrderReturns>;
/** `POST /store/orders/:id/returns` with `preview` */
export type ReturnPreviewResponse = { preview: ReturnPreview };
