import { Module } from "@medusajs/framework/utils";
import { PARCELS_MODULE } from "../../parcels/store";
import ParcelsModuleService from "./service";

export { PARCELS_MODULE };
export type { ParcelsModuleService };

export default Module(PARCELS_MODULE, { service: ParcelsModuleService });
