import type { MedusaContainer } from "@medusajs/framework/types";
import { createCollectionsWorkflow, createProductCategoriesWorkflow } from "@medusajs/medusa/core-flows";

import { CATEGORIES, COLLECTIONS } from "../data/taxonomy";
import { find } from "./find";

type IdByHandle = ReadonlyMap<string, string>;

async function idsByHandle(container: MedusaContainer, entity: string): Promise<Map<string, string>> {
  const rows = await find<{ id: string; handle: string }>(container, entity, ["id", "handle"]);
  return new Map(rows.map(({ id, handle }) => [handle, id]));
}

/** The categories of the shop's menu, by handle. */
export async function ensureCategories(container: MedusaContainer): Promise<IdByHandle> {
  const known = await idsByHandle(container, "product_category");
  const missing = CATEGORIES.filter(({ handle }) => !known.has(handle));
  if (!missing.length) {
    return known;
  }
  await createProductCategoriesWorkflow(container).run({
    input: {
      product_categories: missing.map((category) => ({
        ...category,
        is_active: true,
        rank: CATEGORIES.indexOf(category),
      })),
    },
  });
  return idsByHandle(container, "product_category");
}

/** The collections, by handle. */
export async function ensureCollections(container: MedusaContainer): Promise<IdByHandle> {
  const known = await idsByHandle(container, "product_collection");
  const missing = COLLECTIONS.filter(({ handle }) => !known.has(handle));
  if (!missing.length) {
    return known;
  }
  await createCollectionsWorkflow(container).run({ input: { collections: [...missing] } });
  return idsByHandle(container, "product_collection");
}
