import type { MedusaStoreRequest } from "@medusajs/framework/http";
import type { Knex } from "@medusajs/framework/mikro-orm/knex";
import { ContainerRegistrationKeys, MedusaError } from "@medusajs/framework/utils";

import { shoppingContext, type ShoppingContext } from "../listing/context";

/**
 * For whom a store request asks: its publishable key's sales channels, its customer
 * when logged in, and the region it names.
 * @throws sales_channel_required when the key has no sales channel
 */
export async function contextOf(
  req: MedusaStoreRequest,
  regionId: string | undefined,
): Promise<ShoppingContext> {
  const salesChannelIds = req.publishable_key_context.sales_channel_ids;
  if (!salesChannelIds.length) {
    throw new MedusaError(
      MedusaError.Types.INVALID_DATA,
      "A chave publicável não tem canal de venda.",
      "sales_channel_required",
    );
  }
  const actor = req.auth_context;
  return shoppingContext(req.scope.resolve<Knex>(ContainerRegistrationKeys.PG_CONNECTION), {
    regionId,
    customerId: actor?.actor_type === "customer" ? actor.actor_id : undefined,
    salesChannelIds,
  });
}
