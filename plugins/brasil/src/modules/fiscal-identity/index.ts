import { Module } from "@medusajs/framework/utils";
import { FISCAL_IDENTITY_MODULE } from "./keys";
import FiscalIdentityService from "./service";

export * from "./keys";
export type { FiscalIdentityService };
export type * from "./types";

export default Module(FISCAL_IDENTITY_MODULE, { service: FiscalIdentityService });
