/** Key of the inbox module in the container. */
export const PLATFORM_INBOX_MODULE = "platformInbox";
