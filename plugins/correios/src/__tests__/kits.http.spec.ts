import { address, createCart, ok, someVariant, startApp, type App } from "@mestres/testing";

type Quotes = { quotes: { shipping_option_id: string; service_code?: string; amount: number }[] };
type Parcels = { parcels: { items: { quantity: number; weight: number }[] }[] };

const PAC = "03298";
/** Three bags of 250 g, packed: what the seed's kit is made of. */
const THREE_BAGS_GRAMS = 3 * 285;
/** Below the value from which the seed gives the freight away. */
const KITS = 1;

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.stop());

it("a kit without measures of its own is quoted, sold and packed by what is in it", async () => {
  const { id: variant_id } = await someVariant(app, "kit-tres-serras");
  const { products } = await ok(
    app.store<{ products: { id: string }[] }>("/store/products?handle=kit-tres-serras"),
  );
  const admin = await app.admin();
  await ok(
    admin(`/admin/products/${products[0]?.id}/variants/${variant_id}`, {
      json: { weight: null, length: null, width: null, height: null },
    }),
  );
  const items = [{ variant_id, quantity: KITS }];
  const pac = async (json: object) => {
    const { quotes } = await ok(app.store<Quotes>("/store/freight/quotes", { json }));
    return quotes.find(({ service_code }) => service_code === PAC);
  };
  const onItsPage = await pac({ cep: address.postal_code, items });
  const cartId = await createCart(app, items);
  await ok(app.store(`/store/carts/${cartId}`, { json: { shipping_address: address } }));
  const inItsCart = await pac({ cart_id: cartId });
  expect(inItsCart?.amount).toBeGreaterThan(0);
  expect(inItsCart).toEqual(onItsPage);

  await ok(
    app.store(`/store/carts/${cartId}/shipping-methods`, {
      json: { option_id: inItsCart?.shipping_option_id },
    }),
  );
  const [method] = await app.sql<{ amount: string; data: Parcels }>(
    "select amount, data from cart_shipping_method where cart_id = $1 and deleted_at is null",
    [cartId],
  );
  expect(Math.round(Number(method?.amount) * 100)).toBe(inItsCart?.amount);
  const packed = (method?.data.parcels ?? []).flatMap((parcel) => parcel.items);
  expect(packed.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(KITS);
  expect(new Set(packed.map(({ weight }) => weight))).toEqual(new Set([THREE_BAGS_GRAMS]));
});
