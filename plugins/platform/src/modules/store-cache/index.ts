import { Module } from "@medusajs/framework/utils";
import { STORE_CACHE_MODULE } from "../../store-cache/middleware";
import StoreCacheModuleService from "./service";

export { STORE_CACHE_MODULE };

export default Module(STORE_CACHE_MODULE, { service: StoreCacheModuleService });
