import { Module } from "@medusajs/framework/utils";
import { requirementsLoader } from "@mestres/platform/lib/requirements";
import { requirements } from "../../requirements";
import { FISCAL_IDENTITY_MODULE } from "./keys";
import FiscalIdentityService from "./service";

export * from "./keys";
export type { FiscalIdentityService };
export type * from "./types";

export default Module(FISCAL_IDENTITY_MODULE, {
  service: FiscalIdentityService,
  loaders: [requirementsLoader(requirements)],
});
