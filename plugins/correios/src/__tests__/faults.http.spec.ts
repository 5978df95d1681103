import {
  address,
  chooseShipping,
  createCart,
  eventually,
  newEmail,
  ok,
  placeOrder,
  startApp,
  startPix,
  validCpf,
  type App,
} from "@mestres/testing";

type Quotes = { quotes: { kind: string; estimated: boolean; service_code?: string; amount: number }[] };
type Method = { amount: string; data: { estimated: boolean } };

let app: App;
let next = 20_000;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app?.stop());
afterEach(() => fault("ok"));

const fault = (mode: string) => ok(app.sandbox("/control/faults", { json: { service: "correios", mode } }));
/** A CEP that nobody has asked about: nothing that is remembered answers. */
const newCep = () => `${next++}100`;

/** A cart that only needs its freight and its payment. */
async function cartTo(cep: string) {
  const where = { ...address, postal_code: cep };
  const email = newEmail();
  const id = await createCart(app);
  await ok(
    app.store(`/store/carts/${id}`, { json: { email, shipping_address: where, billing_address: where } }),
  );
  await ok(
    app.store(`/store/carts/${id}/fiscal-identity`, { json: { document: validCpf, name: "Maria Silva" } }),
  );
  const quote = async (elsewhere?: string) =>
    (
      await ok(
        app.store<Quotes>("/store/freight/quotes", {
          json: { cart_id: id, ...(elsewhere && { cep: elsewhere }) },
        }),
      )
    ).quotes;
  return { id, email, quote };
}

it.each(["too_many", "forbidden", "html_500", "garbage"])(
  "(%s) an order is placed with an estimated freight, at the price that was shown",
  async (mode) => {
    const { id, email, quote } = await cartTo(newCep());
    // A fault counts only where the Correios would have been asked.
    await eventually("a price of the Correios", async () =>
      (await quote(newCep())).some(({ kind, estimated }) => kind === "correios" && !estimated),
    );
    await fault(mode);
    const shown = await quote();
    expect(shown.map(({ kind, estimated }) => [kind, estimated])).toEqual([
      ["correios", true],
      ["correios", true],
      ["pickup", false],
    ]);
    await chooseShipping(app, id, "pac");
    const order = await placeOrder(app, { id, email, ...(await startPix(app, id)) });
    const [method] = await app.sql<Method>(
      `select method.amount, method.data from order_shipping
       join order_shipping_method method on method.id = order_shipping.shipping_method_id
       where order_shipping.order_id = $1`,
      [order.id],
    );
    expect(method?.data.estimated).toBe(true);
    const pac = shown.find(({ service_code }) => service_code === "03298");
    expect(Math.round(Number(method?.amount) * 100)).toBe(pac?.amount);
  },
);
