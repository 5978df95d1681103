import { defineLink } from "@medusajs/framework/utils";
import ProductModule from "@medusajs/medusa/product";

import CoffeeProfileModule from "../modules/coffee-profile";

/** Each coffee is one product; the table's name is fixed because the listing joins it. */
export default defineLink(
  ProductModule.linkable.product,
  {
    linkable: CoffeeProfileModule.linkable.coffeeProfile,
    deleteCascade: true,
  },
  { database: { table: "product_coffee_profile" } },
);
