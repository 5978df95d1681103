import type { HttpTypes } from "@medusajs/types";
import { BackendError } from "~/lib/backend.server";
import { findCep, type CepAddress, type CepGuess } from "~/features/address/cep.server";
import { fromCoreAddress } from "~/features/address/full-address";
import { knownStateOf } from "~/features/address/schema.server";
import { readCardData } from "~/features/payment/card-data";
import type { CheckoutAnswer } from "./checkout-page";
import { readCheckoutValues, type CheckoutErrors, type CheckoutValues } from "./form-fields";
import { quoteFreight, readCep } from "./freight.server";
import { placeOrder } from "./place-order.server";
import type { KnownOrder } from "~/lib/session.server";
import { CheckoutRefusal } from "./refusal";
import { validateCheckout } from "./schema.server";
import { readSeenPrices } from "./seen-total";

/** How a submit of the checkout ended: an order, no cart any more, or something to tell the shopper. */
export type CheckoutOutcome =
  { kind: "placed"; order: KnownOrder } | { kind: "no_cart" } | { kind: "answer"; answer: CheckoutAnswer };

const AWAY = "A loja não conseguiu responder agora. Nada foi cobrado: espere um instante e tente de novo.";

const NO_CARD =
  "Preencha os dados do cartão. Se os campos não aparecem, seu navegador está sem JavaScript: pague com PIX ou boleto.";

/** "Buscar CEP" without JavaScript: the form comes back with the address and the freight filled in. */
export async function searchCep(
  cartId: string,
  form: FormData,
  signal: AbortSignal,
): Promise<CheckoutAnswer> {
  const values = readCheckoutValues(form);
  const cep = readCep(values.cep);
  if (!cep) {
    return answerWith(values, { errors: { cep: "O CEP tem 8 números" } });
  }
  const [found, freight] = await Promise.all([findCep(cep, signal), quoteFreight(cartId, cep, signal)]);
  const place = found.address ?? found.guess;
  return answerWith(place ? withFound(values, place) : values, { cepMessage: found.message, freight });
}

/** What the CEP knows replaces what was typed; what it does not know stays. */
function withFound(values: CheckoutValues, found: CepAddress | CepGuess): CheckoutValues {
  const { street, neighborhood } = { street: "", neighborhood: "", ...found };
  return {
    ...values,
    street: street || values.street,
    neighborhood: neighborhood || values.neighborhood,
    city: found.city || values.city,
    state: found.state || values.state,
  };
}

/** Nobody asked for this lookup, so the page hardly waits for it. */
const PREFILL_PATIENCE_MS = 1_500;

/** Fills the address of a form that begins with a CEP (of an earlier estimate) and nothing else of an address. */
export async function prefillAddress(values: CheckoutValues, signal: AbortSignal): Promise<CheckoutValues> {
  const cep = readCep(values.cep);
  if (!cep || values.street || values.city) {
    return values;
  }
  const { address, guess } = await findCep(cep, signal, PREFILL_PATIENCE_MS);
  const place = address ?? guess;
  return place ? withFound(values, place) : values;
}

/** "Pagar": checks the form as a whole, then places the order or says what is in the way. */
export async function pay(
  cartId: string,
  form: FormData,
  /** The CEP that the loader is going to quote anyway. */
  quotedCep: string | null,
  signal: AbortSignal,
): Promise<CheckoutOutcome> {
  const values = readCheckoutValues(form);
  const tell = async (part: Partial<CheckoutAnswer>): Promise<CheckoutOutcome> => {
    const cep = readCep(values.cep);
    const freight = cep && cep !== quotedCep ? await quoteFreight(cartId, cep, signal) : null;
    return { kind: "answer", answer: answerWith(values, { ...part, freight }) };
  };
  const result = validateCheckout(values, await knownStateOf(values, signal));
  if (!result.ok) {
    return tell({ errors: result.errors });
  }
  try {
    const { payment_method: method, shipping_option: option } = result.checkout;
    const card = method === "card" ? readCardData(form) : null;
    if (method === "card" && !card) {
      return tell({ errors: { payment_method: NO_CARD }, refused: "payment_method" });
    }
    const placement = await placeOrder(cartId, result.checkout, readSeenPrices(form, option, method), card);
    return placement.kind === "changed" ? tell({ change: placement.change }) : placement;
  } catch (error) {
    if (error instanceof CheckoutRefusal) {
      const { field, message } = error;
      return tell(field ? { errors: { [field]: message }, refused: field } : { message });
    }
    if (error instanceof BackendError) {
      return tell({ message: error.status < 500 ? error.message : AWAY });
    }
    throw error;
  }
}

/** What "Pagar" would say of each field, for who is still filling the form in. */
export async function checkFields(form: FormData, signal: AbortSignal): Promise<CheckoutErrors> {
  const values = readCheckoutValues(form);
  const result = validateCheckout(values, await knownStateOf(values, signal));
  return result.ok ? {} : result.errors;
}

/** What the form starts with: what the cart already knows, else the CEP of an earlier estimate. */
export function initialValues(cart: HttpTypes.StoreCart, cep: string | null): CheckoutValues {
  const stored = cart.shipping_address;
  const name = [stored?.first_name, stored?.last_name].filter(Boolean).join(" ");
  const address = fromCoreAddress(stored ?? {});
  return {
    ...address,
    cep: address.cep || (cep ?? ""),
    email: cart.email ?? "",
    name,
    phone: (stored?.phone ?? "").replace(/^\+55(\d{2})(\d{4,5})(\d{4})$/, "($1) $2-$3"),
    document: "",
    shipping_option: cart.shipping_methods?.[0]?.shipping_option_id ?? "",
    payment_method: "pix",
  };
}

function answerWith(values: CheckoutValues, part: Partial<CheckoutAnswer>): CheckoutAnswer {
  const nothing = { errors: {}, refused: null, message: null, change: null, cepMessage: null, freight: null };
  return { values, ...nothing, ...part };
}
