import { createClient, ok, type Client } from "@mestres/testing/app/client";
import { payPix } from "./pay-pix.ts";
import type { Shop } from "./shops.ts";

/** What one purchase needs to know of a shop. */
export type Counter = {
  store: Client;
  regionId: string;
  shippingOptionId: string;
  variantIds: readonly string[];
  paymentProvider: string;
  /** A CPF, where the shop asks for one. */
  document?: string;
  /** Pays what the session asks for, and resolves when the order is paid. */
  pay(placed: PlacedOrder): Promise<void>;
};

/** An order that awaits its payment. Plain Medusa gives no token. */
export type PlacedOrder = { orderId: string; token?: string; session: PaymentSession };

export type PaymentSession = {
  data: { pixCopiaECola?: string; txid?: string };
};

/** Core's own payment provider: the shop captures by hand what it takes for paid. */
export function plainCounter(shop: Shop, adminApi: Client): Counter {
  return {
    ...counterOf(shop),
    paymentProvider: "pp_system_default",
    pay: async ({ orderId }) => {
      const fields = "payment_collections.payments.id";
      const { order } = await ok(
        adminApi<{ order: { payment_collections: { payments: { id: string }[] }[] } }>(
          `/admin/orders/${orderId}?fields=${fields}`,
        ),
      );
      const paymentId = order.payment_collections[0]?.payments[0]?.id;
      await ok(adminApi(`/admin/payments/${paymentId}/capture`, { json: {} }));
    },
  };
}

/** PIX: the sandbox plays the payer's bank, its webhook reaches the shop, and the shopper waits for it. */
export function pixCounter(shop: Shop): Counter {
  const counter = counterOf(shop);
  const sandbox = createClient(shop.sandboxUrl ?? "");
  return {
    ...counter,
    paymentProvider: "pp_pix_pix",
    document: DOCUMENT,
    pay: (placed) => payPix(shopAccess(shop), sandbox, placed),
  };
}

const shopAccess = ({ url, seed }: Shop) => ({ url, publishableKey: seed.publishableKey });

function counterOf(shop: Shop) {
  const { publishableKey, regionId, shippingOptionId, variantIds } = shop.seed;
  const store = createClient(shop.url, { "x-publishable-api-key": publishableKey });
  return { store, regionId, shippingOptionId, variantIds };
}

/** A CPF with right check digits that belongs to no one in particular. */
export const DOCUMENT = "529.982.247-25";

const ADDRESS = {
  first_name: "Ana",
  last_name: "Souza",
  address_1: "Rua das Flores, 10",
  city: "Varginha",
  province: "br-mg",
  postal_code: "37002-000",
  country_code: "br",
  phone: "+5535999990000",
};

/** One shopper's whole way, the same calls in every shop, until the order is paid. @returns the order's id */
export async function purchase(counter: Counter, turn: number): Promise<string> {
  const placed = await placeOrder(counter, turn);
  await counter.pay(placed);
  return placed.orderId;
}

/** The way to an order that awaits its payment: cart with a line and an address, freight, payment session, order. */
export async function placeOrder(counter: Counter, turn: number): Promise<PlacedOrder> {
  const { store } = counter;
  const variantId = counter.variantIds[turn % counter.variantIds.length];
  const { cart } = await ok(
    store<{ cart: { id: string } }>("/store/carts", {
      json: {
        region_id: counter.regionId,
        email: `cliente${turn}@example.com`,
        items: [{ variant_id: variantId, quantity: 1 }],
        shipping_address: ADDRESS,
        billing_address: ADDRESS,
      },
    }),
  );
  if (counter.document) {
    await ok(
      store(`/store/carts/${cart.id}/fiscal-identity`, {
        json: { document: counter.document, name: `${ADDRESS.first_name} ${ADDRESS.last_name}` },
      }),
    );
  }
  await ok(
    store(`/store/carts/${cart.id}/shipping-methods`, { json: { option_id: counter.shippingOptionId } }),
  );
  const { payment_collection: collection } = await ok(
    store<{ payment_collection: { id: string } }>("/store/payment-collections", {
      json: { cart_id: cart.id },
    }),
  );
  const { payment_collection: opened } = await ok(
    store<{ payment_collection: { payment_sessions: PaymentSession[] } }>(
      `/store/payment-collections/${collection.id}/payment-sessions`,
      { json: { provider_id: counter.paymentProvider } },
    ),
  );
  const session = opened.payment_sessions[0];
  if (!session) {
    throw new Error("no payment session was opened");
  }
  const completed = await ok(
    store<{ type: string; order?: { id: string }; order_token?: string }>(
      `/store/carts/${cart.id}/complete`,
      { json: {} },
    ),
  );
  if (!completed.order) {
    throw new Error(`the cart became no order: ${JSON.stringify(completed).slice(0, 500)}`);
  }
  return { orderId: completed.order.id, token: completed.order_token, session };
}
