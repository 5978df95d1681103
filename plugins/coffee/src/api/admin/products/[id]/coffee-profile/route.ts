import type { AuthenticatedMedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";

import { coffeeProfileSchema } from "../../../../../lib/coffee";
import { createCoffeeProfilesWorkflow, updateCoffeeProfileWorkflow } from "../../../../../workflows";

/** A product's coffee profile; null when it has none. */
async function profileOf(req: AuthenticatedMedusaRequest): Promise<Record<string, unknown> | null> {
  const query = req.scope.resolve(ContainerRegistrationKeys.QUERY);
  const { data: products } = await query.graph({
    entity: "product",
    fields: ["id", "coffee_profile.*"],
    filters: { id: req.params.id },
  });
  const product = products[0];
  if (!product) {
    throw new MedusaError(MedusaError.Types.NOT_FOUND, "Produto não encontrado.", "product_not_found");
  }
  return product.coffee_profile ? { ...product.coffee_profile } : null;
}

/** The product's coffee profile, null where it has none. @throws 404 product_not_found */
export async function GET(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  res.json({ coffee_profile: await profileOf(req) });
}

/**
 * Creates the profile, or replaces what a person wrote in it; the label follows.
 * @throws 400 coffee_profile_invalid, which names the field
 */
export async function POST(req: AuthenticatedMedusaRequest, res: MedusaResponse): Promise<void> {
  const parsed = coffeeProfileSchema.strict().safeParse(req.body);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      `Ficha do café inválida em "${issue?.path.join(".") ?? ""}": ${issue?.message ?? ""}`,
      "coffee_profile_invalid",
    );
  }
  const productId = req.params.id ?? "";
  if (await profileOf(req)) {
    await updateCoffeeProfileWorkflow(req.scope).run({
      input: { product_id: productId, changes: parsed.data },
    });
  } else {
    await createCoffeeProfilesWorkflow(req.scope).run({
      input: { profiles: [{ ...parsed.data, product_id: productId }], draw_labels: true },
    });
  }
  res.json({ coffee_profile: await profileOf(req) });
}
