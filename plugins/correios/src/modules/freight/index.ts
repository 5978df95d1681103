import { Module } from "@medusajs/framework/utils";
import { FREIGHT_RATES_MODULE } from "./keys";
import FreightRatesService from "./service";

export * from "./keys";
export type { FreightRatesService };

export default Module(FREIGHT_RATES_MODULE, { service: FreightRatesService });
