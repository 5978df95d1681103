import { firstBelow, firstPage, hiddenFor, pageAt } from "../navigation";

const PAGES = [
  { path: "/orders", needs: ["order:read"] },
  { path: "/products", needs: ["product:read"] },
  { path: "/collections", needs: ["product_collection:read"], nested: "/products" },
  { path: "/settings/users", needs: ["user:read"] },
  { path: "/envios", needs: ["parcel:read", "return_request:read"], nested: "/orders" },
  { path: "/settings/frete", needs: ["shipping_box:read"] },
] as const;

const with_ =
  (...permissions: string[]) =>
  (needs: string | readonly string[]) =>
    [needs].flat().some((policy) => permissions.includes(policy));

describe("menus", () => {
  it("hide what may not be opened", () => {
    expect(hiddenFor(with_("order:read", "return_request:read", "user:read"), PAGES).pages).toEqual([
      "/products",
      "/collections",
      "/settings/frete",
    ]);
  });

  it("keep the entry below which there is one that may be opened", () => {
    const { pages, whole } = hiddenFor(with_("parcel:read"), PAGES);
    expect(pages).toContain("/orders");
    expect(whole).not.toContain("/orders");
    expect(whole).toContain("/products");
    expect(firstBelow("/orders", with_("parcel:read"), PAGES)).toBe("/envios");
    expect(firstBelow("/products", with_("parcel:read"), PAGES)).toBeUndefined();
  });

  it("hide nothing from an owner", () => {
    expect(hiddenFor(() => true, PAGES)).toEqual({ pages: [], whole: [] });
  });
});

describe("an address", () => {
  it.each([
    ["/orders", "/orders"],
    ["/orders/order_1/edits", "/orders"],
    ["/orders-of-old", undefined],
    ["/settings/users/user_1", "/settings/users"],
    ["/settings", undefined],
  ])("%s belongs to %s", (pathname, page) => {
    expect(pageAt(pathname, PAGES)?.path).toBe(page);
  });
});

describe("whoever logs in", () => {
  it.each([
    [["order:read", "parcel:read"], "/orders"],
    [["product_collection:read"], "/collections"],
    [["shipping_box:read", "parcel:read"], "/envios"],
    [["user:read"], "/settings/users"],
    [[], undefined],
  ])("with %j begins at %s", (permissions, page) => {
    expect(firstPage(with_(...permissions), PAGES, "anywhere")).toBe(page);
  });

  it("finds the first of the settings, too", () => {
    expect(firstPage(with_("order:read", "shipping_box:read"), PAGES, "settings")).toBe("/settings/frete");
    expect(firstPage(with_("order:read"), PAGES, "settings")).toBeUndefined();
  });
});
