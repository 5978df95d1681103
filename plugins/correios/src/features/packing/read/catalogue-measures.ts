import { container as application } from "@medusajs/framework";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { isUnmeasured, SIDES, type MeasuredVariant, type Measures } from "../domain/measures";
import type { CartLine } from "../domain/packable-items";

type Known = MeasuredVariant & { id: string; product?: Measures | null };

const MEASURES = ["weight", ...SIDES];
/** What a query has to ask of a variant so that a kit is measured by its parts. */
const PART_FIELDS = ["required_quantity", ...MEASURES.map((one) => `inventory.${one}`)].map(
  (field) => `inventory_items.${field}`,
);

/** The same for a query about orders: what their items measure. */
export const MEASURED_ITEM_FIELDS = [
  ...MEASURES,
  ...MEASURES.map((one) => `product.${one}`),
  ...PART_FIELDS,
].map((field) => `items.variant.${field}`);

async function readVariants(container: MedusaContainer, ids: string[]): Promise<Known[]> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data } = await query.graph({
    entity: "product_variant",
    filters: { id: ids },
    fields: ["id", ...MEASURES, ...MEASURES.map((one) => `product.${one}`), ...PART_FIELDS],
  });
  return data as unknown as Known[];
}

const variantIdOf = ({ variant_id, variant }: CartLine): string | null => variant_id ?? variant?.id ?? null;

/**
 * Lines with the measures that core does not hand along: of a variant's parts, and of its product. Only variants
 * without measures of their own are looked up, so that most carts cost nothing here; live, since prices that are charged
 * go by it.
 *
 * @param container the application's by default: a fulfilment provider's own reaches no other module
 */
export async function withCatalogueMeasures<Line extends CartLine>(
  lines: readonly Line[],
  container: MedusaContainer = application,
): Promise<Line[]> {
  const unmeasured = lines.filter((line) => line.requires_shipping !== false && isUnmeasured(line.variant));
  const ids = [...new Set(unmeasured.flatMap((line) => variantIdOf(line) ?? []))];
  if (ids.length === 0 || !container.hasRegistration(ContainerRegistrationKeys.QUERY)) {
    return [...lines];
  }
  const known = new Map((await readVariants(container, ids)).map((variant) => [variant.id, variant]));
  return lines.map((line) => {
    const variant = known.get(variantIdOf(line) ?? "");
    return variant ? { ...line, variant: { ...line.variant, ...variant }, product: variant.product } : line;
  });
}
