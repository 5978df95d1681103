import { BackendError } from "~/lib/backend.server";
import { MAX_QUANTITY, type OpenCart } from "./cart-view";
import { addLine, applyCoupon, fetchCart, removeCoupon, setQuantity, viewOf } from "./cart.server";

import { describeLineShortage, describeShortage } from "./shortage-text";
import { fetchStock } from "./shortage.server";

/** What a cart form answers; `place` tells the page where to show the message. */
export type CartOutcome = { cart: OpenCart } | { place: "line" | "coupon" | "cart"; message: string };

const NO_CART: CartOutcome = { place: "cart", message: "Seu carrinho expirou. Escolha os cafés de novo." };

/** Adds bags of one variant; the form sends `variant_id` and `quantity` (1 when absent). */
export async function add(cartId: string | null, form: FormData): Promise<CartOutcome> {
  const variantId = textOf(form, "variant_id");
  const quantity = readQuantity(textOf(form, "quantity") || "1");
  if (!variantId || quantity === null || quantity === 0) {
    return { place: "cart", message: "Escolha o peso, a moagem e de 1 a 99 pacotes." };
  }
  try {
    return { cart: await addLine(cartId, variantId, quantity) };
  } catch (error) {
    if (isShort(error)) {
      return { place: "cart", message: await explainAddShortage(cartId, variantId) };
    }
    if (error instanceof BackendError && error.status < 500) {
      return { place: "cart", message: "Este café não está à venda agora." };
    }
    throw error;
  }
}

/** Sets the quantity of a line (`line_id`, `quantity`); zero removes it. */
export async function update(
  cartId: string | null,
  form: FormData,
  signal: AbortSignal,
): Promise<CartOutcome> {
  const lineId = textOf(form, "line_id");
  const quantity = readQuantity(textOf(form, "quantity"));
  if (!cartId || !lineId) {
    return NO_CART;
  }
  if (quantity === null) {
    return { place: "line", message: "Use um número de 0 a 99." };
  }
  try {
    return { cart: await setQuantity(cartId, lineId, quantity, signal) };
  } catch (error) {
    if (isShort(error)) {
      return { place: "line", message: await explainLineShortage(cartId, lineId) };
    }
    if (error instanceof BackendError && error.status === 404) {
      return NO_CART;
    }
    throw error;
  }
}

/** Applies the coupon of the field `coupon`. */
export async function coupon(cartId: string | null, form: FormData): Promise<CartOutcome> {
  const code = textOf(form, "coupon");
  if (!cartId) {
    return NO_CART;
  }
  if (!code) {
    return { place: "coupon", message: "Digite o código do cupom." };
  }
  try {
    return { cart: await applyCoupon(cartId, code) };
  } catch (error) {
    // The backend tells the reason in the shopper's words.
    if (error instanceof BackendError && (error.status === 429 || error.code.startsWith("coupon_"))) {
      return { place: "coupon", message: error.message };
    }
    if (error instanceof BackendError && error.status === 404) {
      return NO_CART;
    }
    throw error;
  }
}

/** Takes the coupon of the field `coupon` off. */
export async function dropCoupon(cartId: string | null, form: FormData): Promise<CartOutcome> {
  return cartId ? { cart: await removeCoupon(cartId, textOf(form, "coupon")) } : NO_CART;
}

/** A form field as trimmed text, capped; empty when absent. */
export function textOf(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === "string" ? value.trim().slice(0, 100) : "";
}

function readQuantity(text: string): number | null {
  return /^\d{1,2}$/.test(text) && Number(text) <= MAX_QUANTITY ? Number(text) : null;
}

function isShort(error: unknown): boolean {
  return error instanceof BackendError && error.code === "insufficient_inventory";
}

async function explainLineShortage(cartId: string, lineId: string): Promise<string> {
  const cart = await fetchCart(cartId);
  const line = cart && viewOf(cart).lines.find(({ id }) => id === lineId);
  const left = line && (await fetchStock([line.variantId])).get(line.variantId);
  return left === undefined || left === null
    ? "Não temos tudo isso em estoque agora."
    : describeLineShortage(left);
}

async function explainAddShortage(cartId: string | null, variantId: string): Promise<string> {
  const [cart, stock] = await Promise.all([fetchCart(cartId), fetchStock([variantId])]);
  const left = stock.get(variantId);
  const line = cart && viewOf(cart).lines.find((each) => each.variantId === variantId);
  if (left === undefined) {
    return "Não temos tudo isso em estoque agora.";
  }
  if (line) {
    return `${describeShortage(line.title, line.choice, left)} Você já tem ${line.quantity} no carrinho.`;
  }
  return left === 0 ? "Este café acabou de esgotar." : `Temos só ${left} em estoque agora.`;
}
