import { createCoffeeProfilesWorkflow } from "@mestres/coffee/workflows";
import type { ExecArgs } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** Makes coffees of the seeded products, so that the listing our storefront uses shows all of them. */
export default async function seedProfiles({ container }: ExecArgs): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: products } = await query.graph({ entity: "product", fields: ["id"] });
  await createCoffeeProfilesWorkflow(container).run({
    input: {
      draw_labels: false,
      profiles: products.map(({ id }, index) => ({
        product_id: id,
        kind: "single_origin" as const,
        region: "Sul de Minas",
        state: "MG",
        producer: `Sítio ${index + 1}`,
        variety: "Catuaí amarelo",
        process: "natural" as const,
        altitude_m: 1100,
        harvest: "2026",
        sca_score: 86,
        roast: "media" as const,
        net_content: "250 g",
        notes: ["chocolate", "caramelo", "laranja"],
      })),
    },
  });
}
