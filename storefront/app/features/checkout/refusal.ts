import type { CheckoutField } from "./form-fields";

/** Something that stops a checkout before an order exists, told to the shopper in Portuguese. */
export class CheckoutRefusal extends Error {
  override readonly name = "CheckoutRefusal";

  constructor(
    message: string,
    /** The form field to correct, when there is one. */
    readonly field: CheckoutField | null = null,
  ) {
    super(message);
  }
}
