/** Key of the audit module in the container. */
export const PLATFORM_AUDIT_MODULE = "platformAudit";
