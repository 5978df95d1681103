import { Module } from "@medusajs/framework/utils";
import { registerAllDrivers } from "../../lib/charges/all-drivers";
import { PAYMENT_CHARGES } from "./keys";
import PaymentChargesService from "./service";

export * from "./keys";

registerAllDrivers();

export default Module(PAYMENT_CHARGES, { service: PaymentChargesService });
