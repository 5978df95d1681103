import type { App } from "../app/app.js";
import { ok, type Client } from "../app/client.js";
import { address, newEmail, validCpf } from "./people.js";

export type Variant = {
  id: string;
  sku: string;
  title: string;
  price: number;
  stock: number;
  available: boolean;
};
/** Lines of one variant stay apart by their metadata. */
export type Item = { variant_id: string; quantity: number; metadata?: Record<string, string> };
export type PixSession = { txid: string; pixCopiaECola: string; expiresAt: string; amountCentavos: number };
export type ReadyCart = { id: string; email: string; paymentCollectionId: string; pix: PixSession };
type ShippingOption = { id: string; name: string; price_type: string; data?: { id?: string } };

/** A variant with stock of the first coffee, or of the one named. */
export async function someVariant(app: App, handle?: string): Promise<Variant> {
  const wanted =
    handle ??
    (await ok(app.store<{ coffees: { handle: string }[] }>("/store/coffees?limit=1"))).coffees[0]?.handle;
  const { coffee } = await ok(app.store<{ coffee: { variants: Variant[] } }>(`/store/coffees/${wanted}`));
  const variant = coffee.variants.find((candidate) => candidate.available);
  if (!variant) {
    throw new Error(`coffee ${wanted} has no variant in stock`);
  }
  return variant;
}

/** A cart with one bag, or with these items. @returns its id */
export async function createCart(app: App, items?: Item[], client: Client = app.store): Promise<string> {
  const chosen = items ?? [{ variant_id: (await someVariant(app)).id, quantity: 1 }];
  const { cart } = await ok(
    client<{ cart: { id: string } }>("/store/carts", {
      json: { region_id: app.seeded.regionId, items: chosen },
    }),
  );
  return cart.id;
}

/** Chooses how the cart travels: the flat option (pick-up), or a calculated one by its id (`pac`, `sedex`). */
export async function chooseShipping(
  app: App,
  cartId: string,
  method = "pickup",
  client: Client = app.store,
) {
  const { shipping_options: options } = await ok(
    client<{ shipping_options: ShippingOption[] }>(`/store/shipping-options?cart_id=${cartId}`),
  );
  const option = options.find((candidate) =>
    method === "pickup" ? candidate.price_type === "flat" : candidate.data?.id === method,
  );
  if (!option) {
    throw new Error(`no shipping option "${method}" among ${options.map(({ name }) => name).join(", ")}`);
  }
  await ok(client(`/store/carts/${cartId}/shipping-methods`, { json: { option_id: option.id } }));
}

/** Opens a PIX charge for the cart as it is. */
export async function startPix(app: App, cartId: string, client: Client = app.store) {
  const { payment_collection: collection } = await ok(
    client<{ payment_collection: { id: string } }>("/store/payment-collections", {
      json: { cart_id: cartId },
    }),
  );
  const answer = await ok(
    client<{ payment_collection: { payment_sessions: { provider_id: string; data: PixSession }[] } }>(
      `/store/payment-collections/${collection.id}/payment-sessions`,
      { json: { provider_id: "pp_pix_pix" } },
    ),
  );
  const session = answer.payment_collection.payment_sessions.find(
    ({ provider_id: id }) => id === "pp_pix_pix",
  );
  if (!session) {
    throw new Error("the payment collection has no PIX session");
  }
  return { paymentCollectionId: collection.id, pix: session.data };
}

/** A cart that only needs completing: address, CPF, freight and PIX chosen. */
export async function readyCart(
  app: App,
  options: { items?: Item[]; email?: string; shipping?: string; client?: Client } = {},
): Promise<ReadyCart> {
  const { email = newEmail(), client = app.store } = options;
  const id = await createCart(app, options.items, client);
  await ok(
    client(`/store/carts/${id}`, { json: { email, shipping_address: address, billing_address: address } }),
  );
  const document = { document: validCpf, name: `${address.first_name} ${address.last_name}` };
  await ok(client(`/store/carts/${id}/fiscal-identity`, { json: document }));
  await chooseShipping(app, id, options.shipping, client);
  return { id, email, ...(await startPix(app, id, client)) };
}
