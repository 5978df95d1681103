/** Key of the settings module in the container. */
export const PLATFORM_SETTINGS_MODULE = "platformSettings";

/** Emitted with `{namespace, keys}` after staff changed values of an integration; never with the values. */
export const SETTINGS_UPDATED_EVENT = "platform-settings.updated";
