import { MedusaService } from "@medusajs/framework/utils";

import CoffeeProfile from "./models/coffee-profile";

/** Stores coffee profiles; what belongs to products is joined by a link. */
class CoffeeProfileService extends MedusaService({ CoffeeProfile }) {}

export default CoffeeProfileService;
