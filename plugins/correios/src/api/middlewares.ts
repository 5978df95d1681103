import { defineMiddlewares } from "@medusajs/framework/http";
import { policyRoutes } from "@mestres/platform/lib/policies";
import { hideAmountsMiddlewares } from "./admin/correios/hide-amounts";
import { adminBoxesMiddlewares } from "./admin/correios/boxes/middlewares";
import { adminDeliveryMiddlewares } from "./admin/correios/delivery-middlewares";
import { adminRatesMiddlewares } from "./admin/correios/rates/middlewares";
import { adminParcelMiddlewares } from "./admin/correios/parcel-middlewares";
import { adminTrackingMiddlewares } from "./admin/correios/tracking/middlewares";
import { adminReturnsMiddlewares } from "./admin/correios/returns/middlewares";
import { storeFreightQuotesMiddlewares } from "./store/freight/quotes/middlewares";
import { storeShippingOptionsMiddlewares } from "./store/shipping-options/middlewares";
import { storeReturnsMiddlewares } from "./store/orders/[id]/returns/middlewares";
import { correiosPolicies } from "../policies/correios";

export default defineMiddlewares({
  routes: [
    ...hideAmountsMiddlewares,
    ...policyRoutes(correiosPolicies),
    ...adminBoxesMiddlewares,
    ...adminDeliveryMiddlewares,
    ...adminRatesMiddlewares,
    ...adminParcelMiddlewares,
    ...adminTrackingMiddlewares,
    ...storeFreightQuotesMiddlewares,
    ...storeShippingOptionsMiddlewares,
    ...adminReturnsMiddlewares,
    ...storeReturnsMiddlewares,
  ],
});
