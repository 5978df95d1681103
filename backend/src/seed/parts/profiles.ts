import path from "node:path";

import { createCoffeeProfilesWorkflow, drawCoffeeLabelsWorkflow } from "@mestres/coffee/workflows";
import type { MedusaContainer } from "@medusajs/framework/types";

import { COFFEES, KIT } from "../data/coffees";
import { find } from "./find";

/** Rendered labels outlive `npm run reset` here, so that a second seed is quick. */
const cacheDir = (): string => path.resolve(process.env.LABEL_CACHE_DIR ?? ".cache/labels");

type ProductRow = {
  id: string;
  handle: string;
  coffee_profile?: { id: string; label_hash: string | null } | null;
};

/** Gives every coffee its profile and, with `images`, its drawn label. */
export async function ensureProfiles(
  container: MedusaContainer,
  { images }: { images: boolean },
): Promise<void> {
  const coffees = [...COFFEES, KIT];
  const products = await find<ProductRow>(
    container,
    "product",
    ["id", "handle", "coffee_profile.id", "coffee_profile.label_hash"],
    { handle: coffees.map(({ handle }) => handle) },
  );
  const byHandle = new Map(products.map((product) => [product.handle, product]));
  const profiles = coffees.flatMap(({ handle, profile }) => {
    const product = byHandle.get(handle);
    return product && !product.coffee_profile ? [{ ...profile, product_id: product.id }] : [];
  });
  if (profiles.length) {
    await createCoffeeProfilesWorkflow(container).run({ input: { profiles, draw_labels: false } });
  }
  const undrawn = products.filter(({ coffee_profile }) => !coffee_profile?.label_hash);
  if (images && undrawn.length) {
    await drawCoffeeLabelsWorkflow(container).run({
      input: { product_ids: undrawn.map(({ id }) => id), cache_dir: cacheDir() },
    });
  }
}
