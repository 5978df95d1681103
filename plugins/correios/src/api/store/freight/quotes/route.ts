import type { MedusaResponse, MedusaStoreRequest } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { describeFreightError } from "../../../../features/freight/domain/errors";
import { listQuotes } from "../../../../features/freight/use-cases/list-quotes";
import { readCart, readVariants } from "../../../../features/freight/read/quote-input";
import { listShippingOptions } from "../../../../features/freight/read/shipping-options";
import type { StorePostFreightQuotes } from "./validators";

/** Ways of delivery with price and days, for a cart or for items not yet in one. Changes nothing. */
export async function POST(
  req: MedusaStoreRequest<StorePostFreightQuotes>,
  res: MedusaResponse,
): Promise<void> {
  const body = req.validatedBody;
  const input =
    "cart_id" in body
      ? await readCart(req.scope, body.cart_id, body.cep)
      : await readVariants(req.scope, req.publishable_key_context.sales_channel_ids, body.cep, body.items);
  const options = await listShippingOptions(req.scope, input.shipping);
  const logger = req.scope.resolve(ContainerRegistrationKeys.LOGGER);
  const list = await listQuotes(options, input.shipping.cep, input.items, (error, service) =>
    logger.warn(`Correios ${service}: ${describeFreightError(error)}`),
  );
  res.json(list);
}
