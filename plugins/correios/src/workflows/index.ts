export * from "./add-suggested-boxes";
export * from "./create-delivery-setup";
export * from "./create-shipping-boxes";
export * from "./delete-delivery-setup";
export * from "./delete-shipping-box";
export * from "./update-delivery-setup";
export * from "./update-shipping-box";
