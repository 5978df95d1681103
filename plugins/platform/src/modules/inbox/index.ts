import { Module } from "@medusajs/framework/utils";
import { PLATFORM_INBOX_MODULE } from "./keys";
import PlatformInboxService from "./service";

export * from "./keys";
export type { PlatformInboxService };
export type * from "./types";

export default Module(PLATFORM_INBOX_MODULE, { service: PlatformInboxService });
