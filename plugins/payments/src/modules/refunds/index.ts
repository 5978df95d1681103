import { Module } from "@medusajs/framework/utils";
import { REFUNDS_STORE } from "../../lib/refunds/store";
import RefundsModuleService from "./service";

export const REFUNDS_MODULE = REFUNDS_STORE;

export default Module(REFUNDS_STORE, { service: RefundsModuleService });
