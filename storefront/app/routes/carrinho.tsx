import { data, redirect, type ShouldRevalidateFunctionArgs } from "react-router";
import {
  add,
  coupon,
  dropCoupon,
  textOf,
  update,
  type CartOutcome,
} from "~/features/cart/cart-actions.server";
import { CartPage } from "~/features/cart/cart-page";
import { forPage, type OpenCart } from "~/features/cart/cart-view";
import { freeFreightAnywhere, isReached, quoteFreight, readCep } from "~/features/checkout/freight.server";
import { openCartOrOrder } from "~/features/checkout/resume.server";
import { destinationOf } from "~/features/freight/destination.server";
import { DOUBTFUL_CEP, UNKNOWN_CEP } from "~/features/freight/words";
import { pricesOf, type MethodPrice } from "~/features/payment/cart-prices";
import { fetchCartMethods } from "~/features/payment/methods.server";
import { BackendError } from "~/lib/backend.server";
import { readForm } from "~/lib/form.server";
import { orHttpError } from "~/lib/http-error.server";
import { ShopError } from "~/layout/shop-error";
import { privateMeta } from "~/lib/seo";
import { readShopper, shopperHeaders, type Shopper } from "~/lib/session.server";
import type { Route } from "./+types/carrinho";

export const meta: Route.MetaFunction = ({ matches }) => privateMeta(matches, "Carrinho");

export const headers: Route.HeadersFunction = () => ({ "Cache-Control": "private, no-store" });

/** A refused post says that prices or stock are not what the page showed: it loads again all the same. */
export function shouldRevalidate({ defaultShouldRevalidate, formMethod }: ShouldRevalidateFunctionArgs) {
  return defaultShouldRevalidate || formMethod === "POST";
}

export async function loader({ request }: Route.LoaderArgs) {
  const shopper = await readShopper(request);
  const open = await orHttpError(openCartOrOrder(shopper));
  const cart = open && open.view.count > 0 ? open.view : null;
  const [freight, destination, anywhere, prices] = await Promise.all([
    cart && shopper.cep ? quoteFreight(cart.id, shopper.cep, request.signal) : null,
    cart && shopper.cep ? destinationOf(shopper.cep) : null,
    cart && !shopper.cep ? freeFreightAnywhere(cart.items, request.signal) : null,
    cart ? pricesOrNone(cart, request.signal) : [],
  ]);
  return data(
    {
      cart: cart && forPage(cart),
      prices,
      freight:
        freight && destination?.unknown ? { ...freight, notice: freight.notice ?? DOUBTFUL_CEP } : freight,
      freeFreight: freight?.free ?? anywhere,
      cep: shopper.cep,
      town: destination?.town ?? null,
    },
    { headers: await countHeaders(shopper, cart?.count ?? 0) },
  );
}

/** A cart is shown without the prices of its ways of paying rather than not at all. */
async function pricesOrNone(cart: OpenCart, signal: AbortSignal): Promise<MethodPrice[]> {
  try {
    return pricesOf(cart, await fetchCartMethods(cart.id, signal));
  } catch (error) {
    if (error instanceof BackendError) {
      return [];
    }
    throw error;
  }
}

export async function action({ request }: Route.ActionArgs) {
  const form = await readForm(request);
  const shopper = await readShopper(request);
  const intent = textOf(form, "intent");
  if (intent === "freight") {
    return rememberCep(request, shopper, form);
  }

  const outcome = await run(intent, shopper.cartId, form, request.signal).catch(sayAway);
  if (!("cart" in outcome)) {
    return data({ ...outcome, lineId: textOf(form, "line_id") }, { status: 422 });
  }
  const { cart } = outcome;
  const headers = await shopperHeaders({ ...shopper, cartId: cart.id, cartCount: cart.count });
  // A document post that succeeded is answered with a redirect, so that reloading repeats nothing.
  if (intent === "add" || isDocumentPost(request)) {
    return redirect("/carrinho", { headers });
  }
  return data(null, { headers });
}

/** A shop that is away is no reason to lose the page. */
function sayAway(error: unknown): CartOutcome {
  if (error instanceof BackendError) {
    return { place: "cart", message: error.message };
  }
  throw error;
}

function run(
  intent: string,
  cartId: string | null,
  form: FormData,
  signal: AbortSignal,
): Promise<CartOutcome> {
  switch (intent) {
    case "add":
      return add(cartId, form);
    case "update":
      return update(cartId, form, signal);
    case "remove":
      form.set("quantity", "0");
      return update(cartId, form, signal);
    case "coupon":
      return coupon(cartId, form);
    case "remove-coupon":
      return dropCoupon(cartId, form);
    default:
      throw data("Ação desconhecida", { status: 400 });
  }
}

/** Remembers the CEP; the loader, which runs next, does the quoting. */
async function rememberCep(request: Request, shopper: Shopper, form: FormData) {
  const refuse = (message: string) =>
    data({ place: "freight" as const, message, lineId: "" }, { status: 422 });
  const cep = readCep(textOf(form, "cep"));
  if (!cep) {
    return refuse("O CEP tem 8 números, como 01310-100.");
  }
  if (!(await isPlace(cep, shopper.cartId, request.signal))) {
    return refuse(UNKNOWN_CEP);
  }
  const headers = await shopperHeaders({ ...shopper, cep });
  return isDocumentPost(request) ? redirect("/carrinho#frete", { headers }) : data(null, { headers });
}

/** Who lists CEPs may not have the newest: where something is carried to is a place. */
async function isPlace(cep: string, cartId: string | null, signal: AbortSignal): Promise<boolean> {
  const { unknown } = await destinationOf(cep);
  return !unknown || (cartId !== null && isReached((await quoteFreight(cartId, cep, signal)).quotes));
}

function isDocumentPost(request: Request): boolean {
  return request.headers.get("sec-fetch-dest") === "document";
}

/** Corrects the header's count when the cart changed elsewhere; nothing is sent when it is right. */
async function countHeaders(shopper: Shopper, count: number): Promise<HeadersInit | undefined> {
  if (shopper.cartCount === count) {
    return undefined;
  }
  return shopperHeaders({ ...shopper, cartId: count > 0 ? shopper.cartId : null, cartCount: count });
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ShopError error={error} />;
}

export default function Carrinho({ loaderData, actionData }: Route.ComponentProps) {
  return <CartPage {...loaderData} answer={actionData ?? null} />;
}
