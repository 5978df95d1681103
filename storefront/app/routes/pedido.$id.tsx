import { data, redirect, type ShouldRevalidateFunctionArgs } from "react-router";
import { textOf } from "~/features/cart/cart-actions.server";
import { cancelOrder } from "~/features/order/cancel.server";
import { paymentOf } from "~/features/order/landing";
import { takeToken } from "~/features/order/link.server";
import { loadOrder } from "~/features/order/order.server";
import { OrderPage } from "~/features/order/order-page";
import { payAgain } from "~/features/order/retry.server";
import { ShopError } from "~/layout/shop-error";
import { readForm } from "~/lib/form.server";
import { orHttpError } from "~/lib/http-error.server";
import { readShopper, tokenOf } from "~/lib/session.server";
import type { Route } from "./+types/pedido.$id";

export const meta: Route.MetaFunction = ({ data: loaded }) => [
  { title: loaded ? `${loaded.status.headline.short} · Pedido ${loaded.status.number}` : "Pedido" },
  { name: "robots", content: "noindex" },
  // The address of an order tells its status: it must not travel to other sites.
  { name: "referrer", content: "same-origin" },
];

export const headers: Route.HeadersFunction = () => ({ "Cache-Control": "private, no-store" });

/** A card that was refused took the code that was out with it: the page loads again all the same. */
export function shouldRevalidate({ defaultShouldRevalidate, formMethod }: ShouldRevalidateFunctionArgs) {
  return defaultShouldRevalidate || formMethod === "POST";
}

export async function loader({ params, request }: Route.LoaderArgs) {
  await orHttpError(takeToken(request, params.id));
  const token = tokenOf(await readShopper(request), params.id);
  const loaded = await orHttpError(loadOrder(params.id, token));
  if (!loaded) {
    throw data({ code: "order_not_found", message: "Não achamos este pedido." }, { status: 404 });
  }
  return loaded;
}

export async function action({ params, request }: Route.ActionArgs) {
  const token = tokenOf(await readShopper(request), params.id);
  if (!token) {
    throw data(null, { status: 403 });
  }
  const form = await readForm(request);
  const intent = textOf(form, "intent");
  if (intent !== "pay" && intent !== "cancel") {
    throw data(null, { status: 400 });
  }
  const refusal = await (intent === "pay" ? payAgain(params.id, token, form) : cancelOrder(params.id, token));
  return refusal === null
    ? redirect(paymentOf(params.id))
    : data({ message: refusal, intent }, { status: 422 });
}

export function ErrorBoundary({ error }: Route.ErrorBoundaryProps) {
  return <ShopError error={error} />;
}

export default function Pedido({ loaderData, actionData }: Route.ComponentProps) {
  const refusalOf = (intent: string) => (actionData?.intent === intent ? actionData.message : null);
  return <OrderPage {...loaderData} refusal={refusalOf("pay")} cancelRefusal={refusalOf("cancel")} />;
}
