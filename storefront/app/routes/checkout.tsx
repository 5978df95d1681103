import { data, redirect, type ShouldRevalidateFunctionArgs } from "react-router";
import { textOf } from "~/features/cart/cart-actions.server";
import { forPage } from "~/features/cart/cart-view";
import { initialValues, pay, prefillAddress, searchCep } from "~/features/checkout/checkout-action.server";
import { CheckoutPage } from "~/features/checkout/checkout-page";
import { quoteFreight, readCep } from "~/features/checkout/freight.server";
import { loadPaymentOptions } from "~/features/checkout/payment-options.server";
import { openCartOrOrder } from "~/features/checkout/resume.server";
import { paymentOf } from "~/features/order/landing";
import { ShopError } from "~/layout/shop-error";
import { readForm } from "~/lib/form.server";
import { orHttpError } from "~/lib/http-error.server";
import { privateMeta } from "~/lib/seo";
import { afterOrder, readShopper, shopperHeaders } from "~/lib/session.server";
import type { Route } from "./+types/checkout";

export const meta: Route.MetaFunction = ({ matches }) => privateMeta(matches, "Fechar pedido");

export const headers: Route.HeadersFunction = () => ({ "Cache-Control": "private, no-store" });

/** A refused post says that prices or stock are not what the page showed: it loads again all the same. */
export function shouldRevalidate({ defaultShouldRevalidate, formMethod }: ShouldRevalidateFunctionArgs) {
  return defaultShouldRevalidate || formMethod === "POST";
}

export async function loader({ request }: Route.LoaderArgs) {
  const shopper = await readShopper(request);
  const open = await orHttpError(openCartOrOrder(shopper));
  if (!open || open.view.count === 0) {
    throw redirect("/carrinho");
  }
  const known = initialValues(open.cart, shopper.cep);
  const cep = readCep(shopper.cep ?? known.cep);
  const [values, freight] = await Promise.all([
    prefillAddress(known, request.signal),
    cep ? quoteFreight(open.view.id, cep, request.signal) : null,
  ]);
  const payment = await orHttpError(loadPaymentOptions(open.view, freight, request.signal));
  return { cart: forPage(open.view), values, freight, payment };
}

export async function action({ request }: Route.ActionArgs) {
  const form = await readForm(request);
  const shopper = await readShopper(request);
  const cep = readCep(textOf(form, "cep"));
  const headers = cep && cep !== shopper.cep ? await shopperHeaders({ ...shopper, cep }) : undefined;
  const intent = textOf(form, "intent");
  // The loader, which runs next, does the quoting.
  if (intent === "quote") {
    return data(null, { headers });
  }
  if (!shopper.cartId) {
    return redirect("/carrinho");
  }
  if (intent === "cep") {
    return data(await searchCep(shopper.cartId, form, request.signal), { headers });
  }

  const outcome = await pay(shopper.cartId, form, shopper.cep, request.signal);
  switch (outcome.kind) {
    case "no_cart":
      return redirect("/carrinho");
    case "placed":
      return redirect(paymentOf(outcome.order.id), {
        headers: await shopperHeaders(afterOrder({ ...shopper, cep: cep ?? shopper.cep }, outcome.order)),
      });
    case "answer":
      return data(outcome.answer, { status: 422, headers });
  }
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ShopError error={error} />;
}

export default function Checkout({ loaderData, actionData }: Route.ComponentProps) {
  return <CheckoutPage {...loaderData} answer={actionData ?? null} />;
}
