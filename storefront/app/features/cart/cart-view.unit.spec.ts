import type { HttpTypes } from "@medusajs/types";
import { describeChoice, forPage, toCartView } from "./cart-view";

const line = (id: string, part: Partial<HttpTypes.StoreCartLineItem> = {}) =>
  ({
    id,
    variant_id: `variant_${id}`,
    title: "250 g / Grãos",
    product_title: "Serra do Caparaó",
    product_handle: "serra-do-caparao",
    variant_title: "250 g / Grãos",
    thumbnail: "http://backend/static/bag.webp",
    quantity: 2,
    unit_price: 45.9,
    created_at: "2026-11-22T10:00:00Z",
    ...part,
  }) as HttpTypes.StoreCartLineItem;

const cart = (part: Partial<HttpTypes.StoreCart>) =>
  ({
    id: "cart_1",
    items: [],
    item_total: 0,
    shipping_total: 0,
    promotions: [],
    ...part,
  }) as HttpTypes.StoreCart;

describe("toCartView", () => {
  it("turns core's decimals into centavos and takes the coupon off the coffees only", () => {
    const view = toCartView(
      cart({
        items: [line("a"), line("b", { quantity: 1, unit_price: 19.99 })],
        item_total: 100.61,
        shipping_total: 18.9,
        promotions: [{ id: "p", code: "MESTRE10" } as HttpTypes.StoreCartPromotion],
      }),
    );
    expect(view).toMatchObject({ count: 3, items: 11_179, discount: 1_118, goods: 10_061, freight: 1_890 });
    expect(view.coupons).toEqual(["MESTRE10"]);
  });

  it("keeps lines in the order they were added, whatever order core answers", () => {
    const view = toCartView(
      cart({ items: [line("b", { created_at: new Date("2026-11-22T11:00:00Z") }), line("a")] }),
    );
    expect(view.lines.map(({ id }) => id)).toEqual(["a", "b"]);
  });

  it("does not list automatic promotions as coupons", () => {
    const automatic = { id: "p", code: "AUTO", is_automatic: true } as HttpTypes.StoreCartPromotion;
    expect(toCartView(cart({ promotions: [automatic] })).coupons).toEqual([]);
  });

  it("rewrites the picture's address and knows a completed cart", () => {
    const view = toCartView(
      cart({ items: [line("a")], ...{ completed_at: "2026-11-22T12:00:00Z" } }),
      (url) => url.replace("http://backend/static", "/midia"),
    );
    expect(view.completed).toBe(true);
    expect(view.lines[0]?.thumbnail).toBe("/midia/bag.webp");
  });
});

it("reads a variant's title as a shopper's choice", () => {
  expect(describeChoice("250 g / Grãos")).toBe("250 g · Grãos");
  expect(describeChoice(null)).toBe("");
});

it("goes to a page without its id, which is the key to it", () => {
  expect(JSON.stringify(forPage(toCartView(cart({ items: [] }))))).not.toContain(cart({}).id);
});
