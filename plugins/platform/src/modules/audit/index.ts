import { Module } from "@medusajs/framework/utils";
import { PLATFORM_AUDIT_MODULE } from "./keys";
import PlatformAuditService from "./service";

export * from "./keys";
export type { PlatformAuditService };
export type * from "./types";

export default Module(PLATFORM_AUDIT_MODULE, { service: PlatformAuditService });
