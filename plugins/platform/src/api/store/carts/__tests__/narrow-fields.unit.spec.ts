import { narrowCustomerFields } from "../narrow-fields";

const narrowed = (fields: unknown) => {
  const query = { fields };
  narrowCustomerFields(query);
  return query.fields;
};
const SHOWN = "+customer.id,+customer.email";

describe("the fields of a cart", () => {
  it.each([
    ["customer", SHOWN],
    ["*customer", SHOWN],
    ["+customer", SHOWN],
    ["customer.*", SHOWN],
    ["+*customer.*", SHOWN],
    ["id, *Customer ,total", `id,${SHOWN},total`],
    ["*ｃustomer", SHOWN],
  ])("%s asks for what is shown of the customer, and no more", (asked, expected) => {
    expect(narrowed(asked)).toBe(expected);
  });

  it("finds it in a list too", () => {
    expect(narrowed(["id", "*customer"])).toBe(`id,${SHOWN}`);
  });

  it.each(["id,customer.id", "-customer", "+customer.email", "customer_id", ""])(
    "%s stays as it is",
    (asked) => {
      expect(narrowed(asked)).toBe(asked);
    },
  );

  it("leaves what is no text to core", () => {
    expect(narrowed({ a: "customer" })).toEqual({ a: "customer" });
    expect(narrowed(undefined)).toBeUndefined();
  });
});
