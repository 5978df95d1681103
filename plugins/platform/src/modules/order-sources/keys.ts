/** Key of the order-sources module in the container. */
export const PLATFORM_ORDER_SOURCES_MODULE = "platformOrderSources";
