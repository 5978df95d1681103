import { Module } from "@medusajs/framework/utils";
import PlatformInboxService from "./service";

/** Key of the inbox module in the container. */
export const PLATFORM_INBOX_MODULE = "platformInbox";

export type { PlatformInboxService };
export type * from "./types";

export default Module(PLATFORM_INBOX_MODULE, { service: PlatformInboxService });
