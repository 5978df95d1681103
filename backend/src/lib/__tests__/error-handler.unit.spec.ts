import { MedusaError } from "@medusajs/framework/utils";

import { withStableCode } from "../../api/error-handler";

describe("stable codes for core's errors", () => {
  it("names the lost race for the last item", () => {
    const lost = new MedusaError(
      MedusaError.Types.NOT_ALLOWED,
      "Not enough stock available for item iitem_1 at location sloc_1",
    );
    expect(withStableCode(lost)).toMatchObject({ code: "insufficient_inventory", type: "not_allowed" });
  });

  it.each([
    new MedusaError(MedusaError.Types.NOT_FOUND, "Cart id not found: cart_1"),
    new MedusaError(MedusaError.Types.INVALID_DATA, "CPF inválido", "cpf_invalid"),
    new Error("anything"),
    undefined,
    null,
    "text",
  ])("leaves %p as it is", (error) => {
    expect(withStableCode(error)).toBe(error);
  });
});
