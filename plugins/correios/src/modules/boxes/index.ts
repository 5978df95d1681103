import { Module } from "@medusajs/framework/utils";
import ShippingBoxesModuleService from "./service";

export const SHIPPING_BOXES_MODULE = "shippingBoxes";

export default Module(SHIPPING_BOXES_MODULE, { service: ShippingBoxesModuleService });
