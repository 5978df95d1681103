import { Module } from "@medusajs/framework/utils";
import { PAYMENT_CHARGES } from "./keys";
import PaymentChargesService from "./service";

export * from "./keys";

export default Module(PAYMENT_CHARGES, { service: PaymentChargesService });
