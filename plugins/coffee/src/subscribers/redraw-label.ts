import type { SubscriberArgs, SubscriberConfig } from "@medusajs/framework";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";

import { drawCoffeeLabelsWorkflow } from "../workflows";

/**
 * A product's new name or handle belongs on its label. The workflow compares
 * drawings, so an event delivered twice, or the one it causes itself, changes
 * nothing. Labels never drawn (a shop with its own photos) are left alone.
 */
export default async function redrawLabel({
  event,
  container,
}: SubscriberArgs<{ id: string }>): Promise<void> {
  const query = container.resolve(ContainerRegistrationKeys.QUERY);
  const { data: products } = await query.graph({
    entity: "product",
    fields: ["id", "coffee_profile.label_hash"],
    filters: { id: event.data.id },
  });
  if (!products[0]?.coffee_profile?.label_hash) {
    return;
  }
  await drawCoffeeLabelsWorkflow(container).run({
    input: { product_ids: [event.data.id] },
  });
}

export const config: SubscriberConfig = { event: "product.updated" };
