/** Where a container holds the module of areas, pick-up points and free-freight rules. */
export const LOCAL_DELIVERY_MODULE = "localDelivery";
