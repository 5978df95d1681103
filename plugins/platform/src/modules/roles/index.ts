import { Module } from "@medusajs/framework/utils";
import { PLATFORM_ROLES_MODULE } from "./keys";
import { rbacLoader } from "./loaders/rbac-whole";
import PlatformRolesService from "./service";

export * from "./keys";
export type { PlatformRolesService };

export default Module(PLATFORM_ROLES_MODULE, { service: PlatformRolesService, loaders: [rbacLoader] });
