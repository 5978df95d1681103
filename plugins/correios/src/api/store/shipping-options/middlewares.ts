import type {
  MedusaNextFunction,
  MedusaRequest,
  MedusaResponse,
  MiddlewareRoute,
} from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { LOCAL_DELIVERY_PROVIDER_ID, localOptionOf } from "../../../features/local-delivery/domain/options";
import { servesCep } from "../../../features/local-delivery/read/quote-local";

type Option = { provider_id?: string | null; data?: Record<string, unknown> | null };

const isOwnDelivery = ({ provider_id, data }: Option): boolean =>
  provider_id === LOCAL_DELIVERY_PROVIDER_ID && localOptionOf(data)?.kind === "local";

/**
 * Core lists an option whose price is calculated without asking for the price: a storefront that has only core's list
 * would offer our own delivery everywhere, with no price where it does not go. It is left out there.
 */
async function leaveOutUnservedDelivery(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): Promise<void> {
  const cartId = req.query.cart_id;
  if (typeof cartId !== "string" || !cartId) {
    return next();
  }
  const { data: carts } = await req.scope.resolve(ContainerRegistrationKeys.QUERY).graph({
    entity: "cart",
    fields: ["shipping_address.postal_code"],
    filters: { id: cartId },
  });
  const cep = carts[0]?.shipping_address?.postal_code;
  if (cep && !(await servesCep(cep))) {
    const send = res.json.bind(res);
    res.json = (body) => {
      const { shipping_options = [] } = body as { shipping_options?: Option[] };
      return send({ shipping_options: shipping_options.filter((option) => !isOwnDelivery(option)) });
    };
  }
  next();
}

export const storeShippingOptionsMiddlewares: MiddlewareRoute[] = [
  { method: ["GET"], matcher: "/store/shipping-options", middlewares: [leaveOutUnservedDelivery] },
];
