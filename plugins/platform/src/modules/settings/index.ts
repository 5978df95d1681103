import { Module } from "@medusajs/framework/utils";
import { PLATFORM_SETTINGS_MODULE } from "./keys";
import PlatformSettingsService from "./service";

export * from "./keys";
export type { PlatformSettingsService };
export type * from "./types";

export default Module(PLATFORM_SETTINGS_MODULE, { service: PlatformSettingsService });
