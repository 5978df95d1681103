/** Key of the module that keeps the roles in the container. */
export const PLATFORM_ROLES_MODULE = "platformRoles";
