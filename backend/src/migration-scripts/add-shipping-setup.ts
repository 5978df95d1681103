import type { ExecArgs } from "@medusajs/framework/types";

import { addShippingSetup } from "../seed/seed-shop";

/** Run once per database by `medusa db:migrate`: see {@link addShippingSetup}. */
export default async function addShippingSetupToSeededShop({ container }: ExecArgs): Promise<void> {
  await addShippingSetup(container);
}
