/** Key of the settings module in the container. */
export const PLATFORM_SETTINGS_MODULE = "platformSettings";

/** Emitted with `{namespace}` after staff changed values of an integration. */
export const SETTINGS_UPDATED_EVENT = "platform-settings.updated";
