import { Module } from "@medusajs/framework/utils";
import { CORREIOS_RETURNS } from "./keys";
import CorreiosReturnsService from "./service";

export { CORREIOS_RETURNS };

export default Module(CORREIOS_RETURNS, { service: CorreiosReturnsService });
