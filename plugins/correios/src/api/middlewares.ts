import { defineMiddlewares } from "@medusajs/framework/http";
import { adminBoxesMiddlewares } from "./admin/correios/boxes/middlewares";
import { adminDeliveryMiddlewares } from "./admin/correios/delivery-middlewares";
import { storeFreightQuotesMiddlewares } from "./store/freight/quotes/middlewares";

export default defineMiddlewares({
  routes: [...adminBoxesMiddlewares, ...adminDeliveryMiddlewares, ...storeFreightQuotesMiddlewares],
});
