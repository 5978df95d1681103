import { defineMiddlewares } from "@medusajs/framework/http";
import { storeFreightQuotesMiddlewares } from "./store/freight/quotes/middlewares";

export default defineMiddlewares({ routes: [...storeFreightQuotesMiddlewares] });
