import { http, HttpResponse } from "msw";
import { setupServer } from "msw/node";
import { add, coupon, dropCoupon, update } from "./cart-actions.server";

const BACKEND = "http://backend.test";
const at = (path: string) => `${BACKEND}/store${path}`;

process.env.BACKEND_URL = BACKEND;
process.env.PUBLISHABLE_KEY = "pk_test";
process.env.MESTRES_DEMO = "true";

const cart = {
  id: "cart_1",
  items: [
    {
      id: "line_1",
      variant_id: "v1",
      product_title: "Serra do Caparaó",
      variant_title: "250 g / Grãos",
      quantity: 2,
      unit_price: 45.9,
    },
  ],
  item_total: 91.8,
  promotions: [{ code: "MESTRE10" }, { code: "FRETE" }],
};

const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    data.set(name, value);
  }
  return data;
};
const refuse = (status: number, code?: string) =>
  HttpResponse.json({ code, type: "invalid_data", message: "The promotion code X is invalid" }, { status });
const stockOf = (left: number) =>
  http.get(at("/product-variants"), () =>
    HttpResponse.json({ variants: [{ id: "v1", inventory_quantity: left, manage_inventory: true }] }),
  );
const open = new AbortController().signal;

const server = setupServer();
beforeAll(() => server.listen({ onUnhandledRequest: "error" }));
beforeEach(() => server.use(http.get(at("/carts/:id"), () => HttpResponse.json({ cart }))));
afterEach(() => server.resetHandlers());
afterAll(() => server.close());

describe("adding", () => {
  it("opens a cart for who has none", async () => {
    server.use(
      http.post(at("/carts"), async ({ request }) => {
        expect(await request.json()).toEqual({ items: [{ variant_id: "v1", quantity: 2 }] });
        return HttpResponse.json({ cart });
      }),
    );
    await expect(add(null, form({ variant_id: "v1", quantity: "2" }))).resolves.toMatchObject({
      cart: { id: "cart_1", count: 2 },
    });
  });

  it("opens another one when the cart has become an order", async () => {
    const completed = { ...cart, completed_at: "2026-11-22T12:00:00Z" };
    server.use(
      http.get(at("/carts/:id"), () => HttpResponse.json({ cart: completed })),
      http.post(at("/carts"), () => HttpResponse.json({ cart: { ...cart, id: "cart_2" } })),
    );
    await expect(add("cart_1", form({ variant_id: "v1" }))).resolves.toMatchObject({
      cart: { id: "cart_2" },
    });
  });

  it("says what is left and what the cart already holds", async () => {
    server.use(
      stockOf(3),
      http.post(at("/carts/:id/line-items"), () => refuse(400, "insufficient_inventory")),
    );
    await expect(add("cart_1", form({ variant_id: "v1", quantity: "5" }))).resolves.toEqual({
      place: "cart",
      message: "Só temos 3 pacotes de Serra do Caparaó (250 g · Grãos) agora. Você já tem 2 no carrinho.",
    });
  });

  it.each(["0", "-1", "1.5", "100", "muitos"])(
    "refuses %p bags without asking the backend",
    async (quantity) => {
      await expect(add("cart_1", form({ variant_id: "v1", quantity }))).resolves.toMatchObject({
        place: "cart",
      });
    },
  );
});

describe("changing a quantity", () => {
  it("says in the line how many there are", async () => {
    server.use(
      stockOf(3),
      http.post(at("/carts/:id/line-items/:line"), () => refuse(400, "insufficient_inventory")),
    );
    await expect(update("cart_1", form({ line_id: "line_1", quantity: "9" }), open)).resolves.toEqual({
      place: "line",
      message: "Só temos 3 pacotes agora.",
    });
  });

  it("removes the line at zero", async () => {
    server.use(
      http.delete(at("/carts/:id/line-items/:line"), () =>
        HttpResponse.json({ parent: { ...cart, items: [] } }),
      ),
    );
    await expect(update("cart_1", form({ line_id: "line_1", quantity: "0" }), open)).resolves.toMatchObject({
      cart: { count: 0 },
    });
  });

  it("drops a click that a later one has superseded", async () => {
    const superseded = AbortSignal.abort();
    await expect(update("cart_1", form({ line_id: "line_1", quantity: "3" }), superseded)).rejects.toThrow();
  });
});

describe("coupons", () => {
  it("says in the backend's words why one is not taken", async () => {
    const message = "O cupom nada não existe. Confira as letras.";
    server.use(
      http.post(at("/carts/:id/promotions"), async ({ request }) => {
        expect(await request.json()).toEqual({ promo_codes: ["nada"] });
        return HttpResponse.json({ type: "invalid_data", code: "coupon_unknown", message }, { status: 400 });
      }),
    );
    await expect(coupon("cart_1", form({ coupon: " nada " }))).resolves.toEqual({ place: "coupon", message });
  });

  it("does not take another failure for the coupon's", async () => {
    server.use(http.post(at("/carts/:id/promotions"), () => refuse(404, "cart_not_found")));
    await expect(coupon("cart_1", form({ coupon: "MESTRE10" }))).resolves.toMatchObject({ place: "cart" });
    server.use(http.post(at("/carts/:id/promotions"), () => refuse(400)));
    await expect(coupon("cart_1", form({ coupon: "MESTRE10" }))).rejects.toThrow();
  });

  it("takes one off and keeps the others", async () => {
    server.use(
      http.post(at("/carts/:id"), async ({ request }) => {
        expect(await request.json()).toEqual({ promo_codes: ["FRETE"] });
        return HttpResponse.json({ cart: { ...cart, promotions: [{ code: "FRETE" }] } });
      }),
    );
    await expect(dropCoupon("cart_1", form({ coupon: "MESTRE10" }))).resolves.toMatchObject({
      cart: { coupons: ["FRETE"] },
    });
  });
});
