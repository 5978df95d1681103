import { Module } from "@medusajs/framework/utils";

import CoffeeProfileService from "./service";

export const COFFEE_PROFILE_MODULE = "coffeeProfile";

export default Module(COFFEE_PROFILE_MODULE, { service: CoffeeProfileService });
