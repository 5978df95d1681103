import { defineMiddlewares } from "@medusajs/framework/http";
import { adminBoxesMiddlewares } from "./admin/correios/boxes/middlewares";
import { adminDeliveryMiddlewares } from "./admin/correios/delivery-middlewares";
import { adminRatesMiddlewares } from "./admin/correios/rates/middlewares";
import { adminParcelMiddlewares } from "./admin/correios/parcel-middlewares";
import { adminTrackingMiddlewares } from "./admin/correios/tracking/middlewares";
import { adminReturnsMiddlewares } from "./admin/correios/returns/middlewares";
import { storeFreightQuotesMiddlewares } from "./store/freight/quotes/middlewares";
import { storeShippingOptionsMiddlewares } from "./store/shipping-options/middlewares";
import { storeReturnsMiddlewares } from "./store/orders/[id]/returns/middlewares";

export default defineMiddlewares({
  routes: [
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
