import { isCataloguePath, topicOfTable, topicsOfRequest } from "../topics";

describe("topicOfTable", () => {
  it.each([
    ["product", "catalog"],
    ["product_variant_option", "catalog"],
    ["product_product_coffee_coffee_profile", "catalog"],
    ["coffee_profile", "catalog"],
    ["image", "catalog"],
    ["translation", "catalog"],
    ["price_list_rule", "price"],
    ["product_variant_price_set", "price"],
    ["product_variant_inventory_item", "stock"],
    ["reservation_item", "stock"],
    ["sales_channel_stock_location", "stock"],
    ["tax_rate", "setup"],
    ["publishable_api_key_sales_channel", "setup"],
  ])("%s is about %s", (table, topic) => expect(topicOfTable(table)).toBe(topic));

  it.each([
    "order",
    "cart_line_item",
    "customer_group_customer",
    "platform_inbox_entry",
    "shipping_option_price_set",
  ])("%s changes no catalogue answer", (table) => expect(topicOfTable(table)).toBeNull());

  it("takes the application's own tables", () => {
    expect(topicOfTable("brand", { brand: "catalog" })).toBe("catalog");
  });
});

describe("isCataloguePath", () => {
  it.each(["/store/products", "/store/products/prod_1", "/store/regions", "/store/coffees/bourbon-amarelo"])(
    "%s is",
    (path) => expect(isCataloguePath(path)).toBe(true),
  );
  it.each([
    "/store/carts/cart_1",
    "/store/orders",
    "/store/products/p/reviews",
    "/admin/products",
    "/store/productsx",
  ])("%s is not", (path) => expect(isCataloguePath(path)).toBe(false));
});

describe("topicsOfRequest", () => {
  const has = (path: string, query = "") => topicsOfRequest(path, query);

  it("frees a product list from stock unless it shows stock", () => {
    expect(has("/store/products", "fields=*variants.calculated_price")).toEqual([
      "setup",
      "catalog",
      "price",
    ]);
    expect(has("/store/products", "fields=%2Bvariants.inventory_quantity")).toContain("stock");
    expect(has("/store/products", "fields=%2Bvariants.%69nventory_quantity")).toContain("stock");
  });

  it("ties coffees to stock always: their cards show availability", () => {
    expect(has("/store/coffees")).toEqual(["setup", "catalog", "price", "stock"]);
  });

  it("ties a category to prices only when it reaches its products", () => {
    expect(has("/store/product-categories")).toEqual(["setup", "catalog"]);
    expect(has("/store/product-categories", "fields=*products.variants")).toContain("price");
  });

  it("gives an unreadable query every topic", () => {
    expect(has("/store/products", "fields=%E0%A4%A")).toEqual(["setup", "catalog", "price", "stock"]);
  });
});
