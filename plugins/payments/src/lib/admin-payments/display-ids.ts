import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

/** The numbers that people know orders by. */
export async function displayIds(
  container: MedusaContainer,
  orderIds: readonly (string | null)[],
): Promise<Map<string, number>> {
  const ids = [...new Set(orderIds.flatMap((id) => id ?? []))];
  if (!ids.length) {
    return new Map();
  }
  const { data } = await container
    .resolve(ContainerRegistrationKeys.QUERY)
    .graph({ entity: "order", fields: ["id", "display_id"], filters: { id: ids } });
  return new Map((data as { id: string; display_id: number }[]).map((row) => [row.id, row.display_id]));
}
