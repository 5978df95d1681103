import { Module } from "@medusajs/framework/utils";
import { LOCAL_DELIVERY_MODULE } from "./keys";
import LocalDeliveryService from "./service";

export * from "./keys";
export type { LocalDeliveryService };

export default Module(LOCAL_DELIVERY_MODULE, { service: LocalDeliveryService });
