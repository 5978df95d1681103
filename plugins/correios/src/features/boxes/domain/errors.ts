import { MedusaError } from "@medusajs/framework/utils";

/** What can be wrong with a change of boxes; stable codes for clients of our API. */
export type ShippingBoxErrorCode =
  | "shipping_box_not_found"
  | "shipping_box_name_taken"
  /** The outside is smaller than the inside; names the side. */
  | "shipping_box_outside_too_small"
  /** A parameter of the list is wrong; names it. */
  | "shipping_box_filter_invalid";

const TYPES: Record<ShippingBoxErrorCode, string> = {
  shipping_box_not_found: MedusaError.Types.NOT_FOUND,
  shipping_box_name_taken: MedusaError.Types.NOT_ALLOWED,
  shipping_box_outside_too_small: MedusaError.Types.INVALID_DATA,
  shipping_box_filter_invalid: MedusaError.Types.INVALID_DATA,
};

export function shippingBoxError(code: ShippingBoxErrorCode, message: string): MedusaError {
  return new MedusaError(TYPES[code], message, code);
}

export function shippingBoxNotFound(id: string): MedusaError {
  return shippingBoxError("shipping_box_not_found", `Não existe caixa ${id}.`);
}

export function shippingBoxNameTaken(name: string): MedusaError {
  return shippingBoxError(
    "shipping_box_name_taken",
    `Já existe uma caixa chamada "${name}". Escolha outro nome.`,
  );
}
