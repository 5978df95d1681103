import { Module } from "@medusajs/framework/utils";
import { requirementsLoader } from "@mestres/platform/lib/requirements";
import { requirements } from "../../requirements";
import { PARCELS_MODULE } from "./published";
import ParcelsModuleService from "./service";

export { PARCELS_MODULE };
export type { ParcelsModuleService };

export default Module(PARCELS_MODULE, {
  service: ParcelsModuleService,
  loaders: [requirementsLoader(requirements)],
});
