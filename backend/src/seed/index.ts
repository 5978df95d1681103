import { writeFile } from "node:fs/promises";

import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

import { seedShop } from "./seed-shop";

export { seedShop, type SeededShop, type SeedOptions } from "./seed-shop";

/**
 * `medusa exec`: seeds the shop. DEMO_ADMIN_EMAIL and DEMO_ADMIN_PASSWORD name the admin
 * user; what a client needs to know is written as JSON to SEED_OUTPUT, if set.
 */
export default async function seed({ container }: ExecArgs): Promise<void> {
  const logger = container.resolve(ContainerRegistrationKeys.LOGGER);
  const { DEMO_ADMIN_EMAIL: email, DEMO_ADMIN_PASSWORD: password, SEED_OUTPUT: output } = process.env;
  const seeded = await seedShop(container, {
    admin: email && password ? { email, password } : undefined,
    onProgress: (message) => logger.info(message),
  });
  if (output) {
    await writeFile(output, `${JSON.stringify(seeded, null, 2)}\n`);
  }
  logger.info(`Loja pronta: chave publicável ${seeded.publishableKey}`);
}
