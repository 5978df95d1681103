import { Module } from "@medusajs/framework/utils";
import { requirementsLoader } from "@mestres/platform/lib/requirements";
import { registerAllDrivers } from "../../lib/charges/all-drivers";
import { requirements } from "../../lib/requirements";
import { PAYMENT_CHARGES } from "./keys";
import PaymentChargesService from "./service";

export * from "./keys";

registerAllDrivers();

export default Module(PAYMENT_CHARGES, {
  service: PaymentChargesService,
  loaders: [requirementsLoader(requirements)],
});
