import { ModuleProvider, Modules } from "@medusajs/framework/utils";
import LocalDeliveryFulfillmentService from "./service";

export default ModuleProvider(Modules.FULFILLMENT, { services: [LocalDeliveryFulfillmentService] });
