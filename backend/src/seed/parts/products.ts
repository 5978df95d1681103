import { fromCentavos } from "@mestres/platform/lib/money";
import type { CreateProductWorkflowInputDTO, MedusaContainer } from "@medusajs/framework/types";
import { createProductsWorkflow } from "@medusajs/medusa/core-flows";

import type { SeedCoffee } from "../data/coffee-data";
import { COFFEES, KIT, KIT_CODES } from "../data/coffees";
import { GRINDS, kitVariants, optionsOf, type SeedVariant, variantsFor } from "../data/variants";
import { find } from "./find";

export type ProductContext = {
  salesChannelId: string;
  shippingProfileId: string;
  categories: ReadonlyMap<string, string>;
  collections: ReadonlyMap<string, string>;
};

/** Core keeps the rank it is given, though its type does not name it. */
type VariantInput = NonNullable<CreateProductWorkflowInputDTO["variants"]>[number] & { variant_rank: number };

/** NCM of roasted coffee, with and without caffeine. */
const NCM_ROASTED = "09012100";
const NCM_DECAFFEINATED = "09012200";

function variantInput(
  variant: Omit<SeedVariant, "stock">,
  rank: number,
  inventory_items?: VariantInput["inventory_items"],
): VariantInput {
  const { sku, title, options, weight, length, width, height, priceCentavos } = variant;
  return {
    sku,
    title,
    options,
    variant_rank: rank,
    weight,
    length,
    width,
    height,
    manage_inventory: true,
    prices: [{ currency_code: "brl", amount: fromCentavos(priceCentavos) }],
    ...(inventory_items ? { inventory_items } : {}),
  };
}

function productInput(
  coffee: SeedCoffee,
  variants: readonly Omit<SeedVariant, "stock">[],
  inputs: VariantInput[],
  context: ProductContext,
): CreateProductWorkflowInputDTO {
  const category = context.categories.get(coffee.category);
  const collection = context.collections.get(coffee.collection);
  return {
    handle: coffee.handle,
    title: coffee.title,
    subtitle: coffee.subtitle,
    description: coffee.description,
    status: "published",
    origin_country: "br",
    hs_code: coffee.profile.kind === "decaf" ? NCM_DECAFFEINATED : NCM_ROASTED,
    category_ids: category ? [category] : [],
    ...(collection ? { collection_id: collection } : {}),
    sales_channels: [{ id: context.salesChannelId }],
    shipping_profile_id: context.shippingProfileId,
    options: optionsOf(variants),
    variants: inputs,
  };
}

const handlesOf = async (container: MedusaContainer): Promise<Set<string>> =>
  new Set((await find<{ handle: string }>(container, "product", ["handle"])).map(({ handle }) => handle));

/** Creates the coffees that are missing, all in one call. */
export async function ensureCoffees(container: MedusaContainer, context: ProductContext): Promise<void> {
  const known = await handlesOf(container);
  const products = COFFEES.filter(({ handle }) => !known.has(handle)).map((coffee) => {
    const variants = variantsFor(coffee);
    return productInput(
      coffee,
      variants,
      variants.map((variant, rank) => variantInput(variant, rank)),
      context,
    );
  });
  if (products.length) {
    await createProductsWorkflow(container).run({ input: { products } });
  }
}

/** Creates the kit, whose pieces are the 250 g bags in it: selling one takes those bags. */
export async function ensureKit(container: MedusaContainer, context: ProductContext): Promise<void> {
  const known = await handlesOf(container);
  if (known.has(KIT.handle)) {
    return;
  }
  const skus = GRINDS.flatMap(({ code }) => KIT_CODES.map((coffee) => `${coffee}-250-${code}`));
  const items = await find<{ id: string; sku: string }>(container, "inventory_item", ["id", "sku"], {
    sku: skus,
  });
  const itemOf = new Map(items.map(({ id, sku }) => [sku, id]));
  const variants = kitVariants(KIT);
  const inputs = variants.map((variant, index) =>
    variantInput(
      variant,
      index,
      KIT_CODES.map((coffee) => ({
        inventory_item_id: itemOf.get(`${coffee}-250-${GRINDS[index]?.code ?? ""}`) ?? "",
        required_quantity: 1,
      })),
    ),
  );
  await createProductsWorkflow(container).run({
    input: { products: [productInput(KIT, variants, inputs, context)] },
  });
}
