import { Module } from "@medusajs/framework/utils";
import { PARCELS_MODULE } from "./published";
import ParcelsModuleService from "./service";

export { PARCELS_MODULE };
export type { ParcelsModuleService };

export default Module(PARCELS_MODULE, { service: ParcelsModuleService });
