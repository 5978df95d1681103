import { defineMiddlewares } from "@medusajs/framework/http";
import { adminDeliveryMiddlewares } from "./admin/correios/delivery-middlewares";
import { storeFreightQuotesMiddlewares } from "./store/freight/quotes/middlewares";

export default defineMiddlewares({ routes: [...adminDeliveryMiddlewares, ...storeFreightQuotesMiddlewares] });
