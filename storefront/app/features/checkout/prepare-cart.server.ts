import type { HttpTypes } from "@medusajs/types";
import { cartPath, cartQuery, type CartAnswer } from "~/features/cart/cart.server";
import { backend, BackendError } from "~/lib/backend.server";
import { toCoreAddress, type CoreAddress } from "~/features/address/full-address";
import { CheckoutRefusal } from "./refusal";
import type { Checkout } from "./schema.server";

/**
 * Writes who buys and where it goes onto the cart. Core takes the coffees' current
 * prices into the cart only when the address changes for tax purposes, so an address that is
 * already there is first written with another city: a second attempt must not
 * charge an old price.
 */
export async function writeShopper(cart: HttpTypes.StoreCart, checkout: Checkout): Promise<void> {
  const address = toCoreAddress(checkout, checkout.name, checkout.phone);
  const write = (shipping_address: CoreAddress) =>
    backend.post<CartAnswer>(
      cartPath(cart.id),
      { email: checkout.email, shipping_address, billing_address: shipping_address },
      { query: cartQuery },
    );
  if (isSameForTaxes(cart.shipping_address, address)) {
    await write({ ...address, city: `${address.city} ` });
  }
  await write(address);
}

function isSameForTaxes(old: HttpTypes.StoreCartAddress | null | undefined, address: CoreAddress): boolean {
  return (
    old?.postal_code === address.postal_code && old.city === address.city && old.province === address.province
  );
}

/** Seals name and CPF or CNPJ onto the cart. @throws CheckoutRefusal when the backend refuses the document */
export async function writeFiscalIdentity(cartId: string, checkout: Checkout): Promise<void> {
  try {
    await backend.post(cartPath(cartId, "/fiscal-identity"), {
      document: checkout.document.digits,
      name: checkout.name,
    });
  } catch (error) {
    if (error instanceof BackendError && error.status === 400) {
      throw new CheckoutRefusal("Este CPF ou CNPJ não foi aceito. Confira os números.", "document");
    }
    throw error;
  }
}

/**
 * Puts the chosen freight on the cart at its live price and returns the cart.
 * @throws CheckoutRefusal when that way of delivery is not to be had now
 */
export async function writeFreight(cartId: string, optionId: string): Promise<HttpTypes.StoreCart> {
  try {
    const { cart } = await backend.post<CartAnswer>(
      cartPath(cartId, "/shipping-methods"),
      { option_id: optionId, data: {} },
      { query: cartQuery },
    );
    return cart;
  } catch (error) {
    if (!(error instanceof BackendError) || error.code.startsWith("backend_")) {
      throw error;
    }
    throw new CheckoutRefusal(
      "Esta forma de entrega não está disponível agora. Escolha outra ou tente de novo em instantes.",
      "shipping_option",
    );
  }
}
