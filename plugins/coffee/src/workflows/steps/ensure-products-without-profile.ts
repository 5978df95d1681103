import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";

/**
 * Refuses products that do not exist or have a profile already; answers each
 * product's handle by its id.
 * @throws product_not_found, coffee_profile_exists
 */
export const ensureProductsWithoutProfileStep = createStep(
  "ensure-products-without-profile",
  async (productIds: string[], { container }) => {
    const query = container.resolve(ContainerRegistrationKeys.QUERY);
    const { data: products } = await query.graph({
      entity: "product",
      fields: ["id", "handle", "coffee_profile.id"],
      filters: { id: productIds },
    });
    const handles: Record<string, string> = {};
    for (const product of products) {
      if (product.coffee_profile) {
        throw new MedusaError(
          MedusaError.Types.NOT_ALLOWED,
          `O produto ${product.handle} já tem ficha de café.`,
          "coffee_profile_exists",
        );
      }
      handles[product.id] = product.handle;
    }
    const missing = productIds.find((id) => !handles[id]);
    if (missing) {
      throw new MedusaError(
        MedusaError.Types.NOT_FOUND,
        `Produto ${missing} não encontrado.`,
        "product_not_found",
      );
    }
    return new StepResponse(handles);
  },
);
