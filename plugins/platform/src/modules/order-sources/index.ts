import { Module } from "@medusajs/framework/utils";
import { PLATFORM_ORDER_SOURCES_MODULE } from "./keys";
import PlatformOrderSourcesService from "./service";

export * from "./keys";
export type { PlatformOrderSourcesService };

export default Module(PLATFORM_ORDER_SOURCES_MODULE, { service: PlatformOrderSourcesService });
