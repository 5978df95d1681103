export * from "./create-delivery-setup";
export * from "./delete-delivery-setup";
export * from "./update-delivery-setup";
