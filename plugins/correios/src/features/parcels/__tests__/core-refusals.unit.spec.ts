import type { ShippableOrder } from "../domain/order";
import { fulfillmentRefusal } from "../use-cases/fulfillment/core-refusals";

const order = {
  items: [{ id: "ordli_1", product_title: "Café Mantiqueira", variant_title: "250 g" }],
} as unknown as ShippableOrder;

it.each([
  [{ message: "No stock reservation found for item ordli_1 - Café (250 g)" }, "order_stock_not_reserved"],
  [
    new Error("Quantity to fulfill exceeds the reserved quantity for the item: ordli_1"),
    "order_stock_not_reserved",
  ],
  [
    new Error("Shipping profile sp_1 does not match the shipping profile of the order item ordli_1"),
    "order_shipping_profile_mismatch",
  ],
])("names the coffee, not the id: %j", (error, code) => {
  const refusal = fulfillmentRefusal(error, order) as Error & { code: string };
  expect(refusal.code).toBe(code);
  expect(refusal.message).toContain("Café Mantiqueira, 250 g");
  expect(refusal.message).not.toContain("ordli_1");
});

it("tells missing stock and a cancelled order, and leaves the rest alone", () => {
  const stock = { message: "Not enough stock available for item iitem_1 at location sloc_1" };
  expect(fulfillmentRefusal(stock, order)).toMatchObject({ code: "order_stock_insufficient" });
  expect(fulfillmentRefusal(new Error("Order with id o has been canceled."), order)).toMatchObject({
    code: "order_canceled",
  });
  const other = new Error("connection lost");
  expect(fulfillmentRefusal(other, order)).toBe(other);
});
